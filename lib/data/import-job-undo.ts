import "server-only";
import { AppError } from "@/lib/app-error";
import { now, today } from "@/lib/clock";
import type { MeasurementStage } from "@/lib/db/generated/enums";
import { parsePeriod } from "@/lib/domain/period";
import type { ImportUndoInput } from "@/lib/schemas/value-import";
import { type Actor, unitsWhere } from "./access";
import { contentJson } from "./content-json";
import { stateIn } from "./deadline";
import { importsWhere } from "./import-job";
import { resubmitTouched } from "./import-job-reports";
import type { Content, Current } from "./measurement-content";
import { type Revision, writeRevisions } from "./measurement-revision";
import { pacer } from "./pace";
import { readStructure, type Structure } from "./structure";
import type { UnitNode } from "./structure-node";
import { found, type Write, write } from "./write";

/** A cell an import wrote: how it stands, and how it stood before. */
type WrittenCell = {
  id: string;
  unitId: string;
  indicatorId: string;
  period: string;
  importedVersion: number;
  version: number;
  stage: MeasurementStage;
  content: Content;
  definitionVersion: number;
  before: { stage: MeasurementStage; content: Content; definitionVersion: number } | null;
};

/** A cell that stands in the way of undoing, and why: changed since, or locked. */
export type InTheWay = { unit: string; indicator: string; period: string; code: "changedSince" | "locked" };

/** So many are named; all are counted. */
const NAMED = 20;
const PLACES = 50;
const BATCH = 500;

/**
 * Puts back what stood before an import, all or nothing, with new revisions. A cell that did not stand before is taken out of view:
 * it becomes a draft that says why there is no value.
 * Refused: notFound (also for who may not enter at every unit it reached), conflict (undone already; or `current` names the cells
 * that were changed or locked afterwards).
 */
export async function undoImport(actor: Actor, { id, reason }: ImportUndoInput): Promise<void> {
  await write(actor, async (at) => {
    const { tx, organisationId, userId } = at;
    const job = found(await tx.importJob.findFirst({ where: { id, ...importsWhere(actor) } }));
    const outside = {
      organisationId,
      importJobId: id,
      measurement: { unit: { NOT: unitsWhere(actor, "enter") } },
    };
    found((await tx.measurementRevision.findFirst({ where: outside })) === null ? job : null);
    if (job.state === "undone") throw new AppError("conflict");
    const structure = await readStructure(tx, organisationId);
    const cells = await readWritten(at, id);
    await requireUntouched(structure, cells);
    const moment = now();
    const revisions = await revisionsOf(cells, reason, moment);
    for (let start = 0; start < revisions.length; start += BATCH) {
      await writeRevisions(at, revisions.slice(start, start + BATCH), job.source);
    }
    await closeDeviations(at, { opened: job.importedAt, moment, reason, cells });
    await resubmitTouched(at, structure, [revisions.map(asDelivered)]);
    const after = { state: "undone" as const, undoneAt: moment, undoneById: userId };
    await tx.importJob.update({ where: { organisationId_id: { organisationId, id } }, data: after });
    await at.audit({
      action: "importJob.reverse",
      entityId: id,
      before: { state: job.state },
      after: { state: after.state, reason },
    });
  });
}

async function readWritten(at: Write, jobId: string): Promise<WrittenCell[]> {
  const { tx, organisationId } = at;
  const [answer] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(place), '[]')::text AS rows FROM (
      SELECT m.unit_id AS "unitId", array_agg(DISTINCT m.indicator_id) AS "indicatorIds"
      FROM measurement_revision AS r
      JOIN measurement AS m ON m.organisation_id = r.organisation_id AND m.id = r.measurement_id
      WHERE r.organisation_id = ${organisationId}::uuid AND r.import_job_id = ${jobId}::uuid
      GROUP BY m.unit_id) AS place`;
  const places: { unitId: string; indicatorIds: string[] }[] = JSON.parse(answer?.rows ?? "[]");
  const cells: WrittenCell[][] = [];
  for (const { unitId, indicatorIds } of places) {
    for (let start = 0; start < indicatorIds.length; start += PLACES) {
      cells.push(
        await readAt(at, jobId, { unitId, indicatorIds: indicatorIds.slice(start, start + PLACES) }),
      );
    }
  }
  return cells.flat();
}

/** Place by place: the way in is then by the index, however many cells the import wrote. */
async function readAt(
  { tx, organisationId }: Write,
  jobId: string,
  { unitId, indicatorIds }: { unitId: string; indicatorIds: string[] },
): Promise<WrittenCell[]> {
  const [answer] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(cell), '[]')::text AS rows FROM (
      SELECT m.id, m.unit_id AS "unitId", m.indicator_id AS "indicatorId", m.period, r.version AS "importedVersion",
        m.version, m.stage, m.definition_version AS "definitionVersion", ${contentJson("m")} AS content,
        CASE WHEN b.version IS NULL THEN NULL ELSE json_build_object(
          'stage', b.stage, 'definitionVersion', b.definition_version, 'content', ${contentJson("b")}) END AS before
      FROM measurement AS m
      JOIN measurement_revision AS r
        ON r.organisation_id = m.organisation_id AND r.measurement_id = m.id AND r.import_job_id = ${jobId}::uuid
      LEFT JOIN measurement_revision AS b
        ON b.organisation_id = r.organisation_id AND b.measurement_id = r.measurement_id AND b.version = r.version - 1
      WHERE m.organisation_id = ${organisationId}::uuid AND m.unit_id = ${unitId}::uuid
        AND m.indicator_id = ANY(${indicatorIds}::uuid[])) AS cell`;
  return JSON.parse(answer?.rows ?? "[]");
}

/** Refuses to write over what came after the import, and to open what has been locked since. */
async function requireUntouched(structure: Structure, cells: readonly WrittenCell[]): Promise<void> {
  const units = new Map(structure.units.map((unit) => [unit.id, unit]));
  const inTheWay: InTheWay[] = [];
  const breathe = pacer();
  for (const cell of cells) {
    await breathe();
    const code = whyNot(structure, units, cell);
    if (!code) continue;
    const unit = units.get(cell.unitId)?.code ?? "";
    const indicator = structure.indicators.get(cell.indicatorId)?.code ?? "";
    inTheWay.push({ unit, indicator, period: cell.period, code });
  }
  if (inTheWay.length === 0) return;
  throw new AppError("conflict", { current: { cells: inTheWay.slice(0, NAMED), total: inTheWay.length } });
}

function whyNot(
  structure: Structure,
  units: ReadonlyMap<string, UnitNode>,
  { unitId, indicatorId, period: code, version, importedVersion }: WrittenCell,
): InTheWay["code"] | null {
  if (version > importedVersion) return "changedSince";
  const unit = units.get(unitId);
  const period = parsePeriod(code);
  const isLocked =
    unit && period && stateIn(structure, period, today(), { unit, indicatorId }).state === "locked";
  return isLocked ? "locked" : null;
}

async function revisionsOf(cells: readonly WrittenCell[], reason: string, moment: Date): Promise<Revision[]> {
  const breathe = pacer();
  const revisions: Revision[] = [];
  for (const cell of cells) {
    await breathe();
    revisions.push(revisionOf(cell, reason, moment));
  }
  return revisions;
}

function revisionOf(cell: WrittenCell, comment: string, moment: Date): Revision {
  const { id, unitId, indicatorId, period, version, stage, content, definitionVersion, before } = cell;
  const nothing: Content = { kind: "missing", value: null, numerator: null, denominator: null, comment };
  const after: Current = {
    id,
    version: version + 1,
    stage: before?.stage ?? "draft",
    content: before?.content ?? nothing,
  };
  return {
    unitId,
    cell: { indicatorId, period },
    before: { id, version, stage, content },
    after,
    definitionVersion: before?.definitionVersion ?? definitionVersion,
    moment,
  };
}

/** A report that loses a value is another one too: it is handed in anew like one that gets one. */
function asDelivered(revision: Revision): Revision {
  return { ...revision, after: { ...revision.after, stage: "submitted" } };
}

type Closing = { opened: Date; moment: Date; reason: string; cells: readonly WrittenCell[] };

/** Closes the deviations the import opened, where nobody has said anything of them yet. */
async function closeDeviations(at: Write, { opened, moment, reason, cells }: Closing): Promise<void> {
  const { tx, organisationId, userId } = at;
  const where = {
    organisationId,
    openedAt: opened,
    closedAt: null,
    version: 1,
    unitId: { in: [...new Set(cells.map(({ unitId }) => unitId))] },
  };
  const closed = { closedAt: moment, closedById: userId, closingReason: reason };
  const rows = await tx.deviation.findMany({ where, select: { id: true } });
  await tx.deviation.updateMany({ where, data: { ...closed, version: { increment: 1 } } });
  await at.audit(
    ...rows.map(({ id }) => ({ action: "deviation.close", entityId: id, after: { closingReason: reason } })),
  );
}
