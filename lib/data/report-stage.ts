import "server-only";
import { now } from "@/lib/clock";
import type { ReportName } from "./card-lock";
import { lockOf } from "./cell-lock";
import { cellsAt, reportPlace } from "./report-place";
import type { Write } from "./write";

/**
 * Marks a report's delivered values approved, or no longer so, each with a revision: what the public saw on a day can then be told
 * from the revisions alone. A value that stands in another approved report stays approved.
 */
export async function restage(at: Write, name: ReportName, stage: "approved" | "submitted"): Promise<void> {
  const { tx, organisationId, userId } = at;
  const place = await reportPlace(at, name);
  const { unit, reader } = place;
  const isHeld = ({
    indicatorId,
    period,
  }: {
    indicatorId: string;
    period: Parameters<typeof lockOf>[1]["period"];
  }) => lockOf(reader.snapshot.structure, { unit, indicatorId, period }).approvedOn !== null;
  const { cells } = await cellsAt(at, place);
  const ids = cells.flatMap((cell) => {
    if (!cell.row) return [];
    const changes =
      stage === "approved" ? cell.row.stage === "submitted" : cell.row.stage === "approved" && !isHeld(cell);
    return changes ? cell.row.id : [];
  });
  await tx.$executeRaw`
    UPDATE measurement SET stage = ${stage}::measurement_stage, version = version + 1
    WHERE organisation_id = ${organisationId}::uuid AND id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO measurement_revision (
      organisation_id, measurement_id, version, kind, stage, value, numerator, denominator, comment, definition_version,
      recorded_at, recorded_by_id, source)
    SELECT organisation_id, id, version, kind, stage, value, numerator, denominator, comment, definition_version,
      ${now()}, ${userId}::uuid, 'form'::measurement_source
    FROM measurement
    WHERE organisation_id = ${organisationId}::uuid AND id = ANY(${ids}::uuid[])`;
}
