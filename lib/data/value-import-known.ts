import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { contentJson } from "./content-json";
import type { Content } from "./measurement-content";

/** What was taken in under an external id before: the cell, and what was said of it then. */
export type KnownFigure = { unitId: string; indicatorId: string; period: string; content: Content };

const BATCH = 1000;

/**
 * The figures that are known by an external id at the units the actor may enter at, as they were last sent. An import that was
 * undone is as if it had not been.
 */
export async function readKnown(
  tx: Transaction,
  organisationId: string,
  unitIds: readonly string[],
  externalIds: readonly string[],
): Promise<Map<string, KnownFigure>> {
  const known = new Map<string, KnownFigure>();
  for (let start = 0; start < externalIds.length; start += BATCH) {
    const [answer] = await tx.$queryRaw<{ rows: string }[]>`
      SELECT coalesce(json_agg(json_build_object(
        'externalId', external_id, 'unitId', unit_id, 'indicatorId', indicator_id, 'period', period, 'content', content)), '[]')::text
        AS rows
      FROM (
        SELECT DISTINCT ON (r.external_id) r.external_id, m.unit_id, m.indicator_id, m.period, ${contentJson("r")} AS content
        FROM measurement_revision AS r
        JOIN measurement AS m ON m.organisation_id = r.organisation_id AND m.id = r.measurement_id
        LEFT JOIN import_job AS j ON j.organisation_id = r.organisation_id AND j.id = r.import_job_id
        WHERE r.organisation_id = ${organisationId}::uuid AND j.state IS DISTINCT FROM 'undone'
          AND r.external_id = ANY(${externalIds.slice(start, start + BATCH)}) AND m.unit_id = ANY(${unitIds}::uuid[])
        ORDER BY r.external_id, r.recorded_at DESC, r.version DESC
      ) AS latest`;
    const rows: (KnownFigure & { externalId: string })[] = JSON.parse(answer?.rows ?? "[]");
    for (const { externalId, ...figure } of rows) known.set(externalId, figure);
  }
  return known;
}
