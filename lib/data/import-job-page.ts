import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { contentJson } from "./content-json";
import { type ImportRow, importRow, importsWhere, withPeople } from "./import-job";
import type { Content } from "./measurement-content";
import { isUuid } from "./uuid";

/** One cell an import wrote: what stood there, what it wrote, and whether something was written after it. */
export type ImportedCell = {
  id: string;
  unit: { code: string; name: Texts };
  indicator: { code: string; name: Texts };
  period: string;
  before: Content | null;
  after: Content;
  changedSince: boolean;
};

export type ImportPage = {
  job: ImportRow;
  cells: ImportedCell[];
  page: number;
  pages: number;
  /** Undoing takes the right to enter at every unit the import reached. */
  mayUndo: boolean;
};

const PAGE = 50;

/** An import with the cells it wrote at units the actor may enter at; null when there are none such. */
export const getImport = cache(
  async (actor: Actor, id: string, asked: number): Promise<ImportPage | null> => {
    const job = isUuid(id)
      ? await dbOf(actor.organisationId).importJob.findFirst({
          where: { id, ...importsWhere(actor) },
          include: withPeople,
        })
      : null;
    if (!job) return null;
    const { organisationId } = job;
    const within = { measurement: { unit: unitsWhere(actor, "enter") } };
    const [all, own] = await Promise.all([
      dbOf(actor.organisationId).measurementRevision.count({ where: { organisationId, importJobId: id } }),
      dbOf(actor.organisationId).measurementRevision.count({
        where: { organisationId, importJobId: id, ...within },
      }),
    ]);
    const pages = Math.max(1, Math.ceil(own / PAGE));
    const page = Math.min(Math.max(1, asked), pages);
    const cells = await readCells(actor, { organisationId, id }, (page - 1) * PAGE);
    return { job: importRow(job), cells, page, pages, mayUndo: job.state === "done" && own === all };
  },
);

async function readCells(
  actor: Actor,
  { organisationId, id }: { organisationId: string; id: string },
  skipped: number,
): Promise<ImportedCell[]> {
  const units = await dbOf(actor.organisationId).unit.findMany({
    where: unitsWhere(actor, "enter"),
    select: { id: true },
  });
  const [answer] = await dbOf(actor.organisationId).$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(cell), '[]')::text AS rows FROM (
      SELECT m.id, json_build_object('code', u.code, 'name', u.name) AS unit,
        json_build_object('code', i.code, 'name', d.name) AS indicator, m.period,
        CASE WHEN b.version IS NULL THEN NULL ELSE ${contentJson("b")} END AS before,
        ${contentJson("r")} AS after,
        m.version > r.version AS "changedSince"
      FROM measurement_revision AS r
      JOIN measurement AS m ON m.organisation_id = r.organisation_id AND m.id = r.measurement_id
      JOIN unit AS u ON u.organisation_id = m.organisation_id AND u.id = m.unit_id
      JOIN indicator AS i ON i.organisation_id = m.organisation_id AND i.id = m.indicator_id
      JOIN indicator_definition AS d
        ON d.organisation_id = i.organisation_id AND d.indicator_id = i.id AND d.version = i.definition_version
      LEFT JOIN measurement_revision AS b
        ON b.organisation_id = r.organisation_id AND b.measurement_id = r.measurement_id AND b.version = r.version - 1
      WHERE r.organisation_id = ${organisationId}::uuid AND r.import_job_id = ${id}::uuid
        AND m.unit_id = ANY(${units.map((unit) => unit.id)}::uuid[])
      ORDER BY u.code, i.code, m.period_end, m.id
      LIMIT ${PAGE} OFFSET ${skipped}) AS cell`;
  return JSON.parse(answer?.rows ?? "[]");
}
