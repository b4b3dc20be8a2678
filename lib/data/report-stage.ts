import "server-only";
import { now } from "@/lib/clock";
import { parsePeriod } from "@/lib/domain/period";
import { stateAfter } from "@/lib/domain/report";
import { lockKey, type ReportName } from "./card-lock";
import { lockOf, reportsHolding } from "./cell-lock";
import type { Revision } from "./measurement-revision";
import { cellsAt, reportPlace } from "./report-place";
import type { Structure } from "./structure";
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

/** As much of a saved value as tells which reports it stands in. */
export type Delivered = Pick<Revision, "unitId" | "cell"> & { after: Pick<Revision["after"], "stage"> };

/**
 * After values are delivered: the reports they stand in that were handed in or approved are handed in anew, by whoever changed
 * them, so that nobody approves other figures than those they read. A returned one waits till its leader hands it in.
 */
export async function resubmitReports(
  at: Write,
  structure: Structure,
  revisions: readonly Delivered[],
): Promise<void> {
  const { tx, organisationId, userId } = at;
  const delivered = revisions.filter(({ after }) => after.stage === "submitted");
  const rows = await tx.report.findMany({
    where: {
      organisationId,
      unitId: { in: [...new Set(delivered.map(({ unitId }) => unitId))] },
      state: { in: ["submitted", "approved"] },
    },
  });
  if (rows.length === 0 || userId === null) return;
  const touched = new Set(
    delivered.flatMap(({ unitId, cell: { indicatorId, period: code } }) => {
      const period = parsePeriod(code);
      const names = period ? reportsHolding(structure, { unit: { id: unitId }, indicatorId, period }) : [];
      return names.map(lockKey);
    }),
  );
  const state = stateAfter("submit");
  for (const { id, state: before } of rows.filter((row) => touched.has(lockKey(row)))) {
    await tx.report.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state, submittedAt: now(), submittedById: userId, version: { increment: 1 } },
    });
    await at.audit({ action: "report.change", entityId: id, before: { state: before }, after: { state } });
  }
}
