import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { contentJson } from "./content-json";
import type { Content } from "./measurement-content";
import type { PlacedRow } from "./value-import-rows";

/** What was taken in under an external id before: the cell, and what was said of it then. */
export type KnownFigure = { unitId: string; indicatorId: string; period: string; content: Content };

/**
 * The figures some rows name by an external id, at the units the actor may enter at, as they were last sent. An import that was
 * undone is as if it had not been.
 */
export async function readKnown(
  tx: Transaction,
  organisationId: string,
  unitIds: readonly string[],
  placed: readonly PlacedRow[],
): Promise<Map<string, KnownFigure>> {
  const externalIds = placed.flatMap(({ row }) => row.externalId || []);
  if (externalIds.length === 0) return new Map();
  // Each id is looked up by itself: what the database believes of the size of the tables would else have it go through them.
  const [answer] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_object(
      'externalId', sent.external_id, 'unitId', unit_id, 'indicatorId', indicator_id, 'period', period, 'content', content)), '[]')::text
      AS rows
    FROM unnest(${externalIds}::text[]) AS sent(external_id)
    CROSS JOIN LATERAL (
      SELECT m.unit_id, m.indicator_id, m.period, ${contentJson("r")} AS content
      FROM measurement_revision AS r
      JOIN measurement AS m ON m.organisation_id = r.organisation_id AND m.id = r.measurement_id
      LEFT JOIN import_job AS j ON j.organisation_id = r.organisation_id AND j.id = r.import_job_id
      WHERE r.organisation_id = ${organisationId}::uuid AND j.state IS DISTINCT FROM 'undone'
        AND r.external_id = sent.external_id AND m.unit_id = ANY(${unitIds}::uuid[])
      ORDER BY r.recorded_at DESC, r.version DESC
      LIMIT 1
    ) AS latest`;
  const rows: (KnownFigure & { externalId: string })[] = JSON.parse(answer?.rows ?? "[]");
  return new Map(rows.map(({ externalId, ...figure }) => [externalId, figure]));
}
