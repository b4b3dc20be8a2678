import "server-only";
import { AppError } from "@/lib/app-error";
import { today } from "@/lib/clock";
import { approvalBlockers, undoBlocker } from "@/lib/domain/approval";
import { type Period, parsePeriod } from "@/lib/domain/period";
import type { DecidedState } from "@/lib/domain/report";
import { cellKey } from "@/lib/schemas/cell-key";
import type { ReportName } from "./card-lock";
import { stateIn } from "./deadline";
import { type Reader, readerOf } from "./reading";
import { type ReportedCard, reportedCards } from "./report-cells";
import { readStructure } from "./structure";
import type { UnitNode } from "./structure-node";
import { NO_VALUES } from "./values";
import { found, type Write } from "./write";

/** Where a report stands: its unit, its period, its card with the figures, and the reader of the structure. */
export type ReportPlace = { reader: Reader; unit: UnitNode; dashboard: Period; reported: ReportedCard };

/** The place of a report; "not found" when the unit does not report on the card for approval in that period. */
export async function reportPlace({ tx, organisationId }: Write, name: ReportName): Promise<ReportPlace> {
  const structure = await readStructure(tx, organisationId);
  // Where a report stands rests on who reports what, not on the values.
  const reader = readerOf({ structure, values: NO_VALUES }, today());
  const unit = found(structure.units.find(({ id }) => id === name.unitId) ?? null);
  const dashboard = parsePeriod(name.period);
  if (dashboard?.kind !== structure.organisation.dashboardKind) throw new AppError("notFound");
  const reported = reportedCards(reader, unit, dashboard).find(({ card }) => card.id === name.scorecardId);
  return { reader, unit, dashboard, reported: found(reported ?? null) };
}

/** What stands in the typed cells of a report: how many are delivered, and how many could be and are not. */
export async function cellsAt({ tx, organisationId }: Write, { reader, unit, reported }: ReportPlace) {
  const typed = reported.cells.filter(({ isTyped }) => isTyped);
  const rows = await tx.measurement.findMany({
    where: {
      organisationId,
      unitId: unit.id,
      indicatorId: { in: typed.map(({ indicator }) => indicator.id) },
      period: { in: [...new Set(typed.map(({ period }) => period.code))] },
    },
    select: { id: true, indicatorId: true, period: true, stage: true },
  });
  const standing = new Map(rows.map((row) => [cellKey(row), row]));
  const cells = typed.map(({ indicator, period }) => ({
    indicatorId: indicator.id,
    period,
    row: standing.get(cellKey({ indicatorId: indicator.id, period: period.code })) ?? null,
  }));
  const unfinished = cells.filter(({ indicatorId, period, row }) => {
    const isDelivered = row?.stage === "submitted" || row?.stage === "approved";
    const { structure } = reader.snapshot;
    return !isDelivered && stateIn(structure, period, today(), { unit, indicatorId }).state !== "locked";
  });
  return { cells, unfinished: unfinished.length };
}

/** The states of a card's reports in a period, by unit. */
export async function decidedAt(
  { tx, organisationId }: Pick<Write, "tx" | "organisationId">,
  { scorecardId, period }: Omit<ReportName, "unitId">,
): Promise<Map<string, DecidedState>> {
  const rows = await tx.report.findMany({ where: { organisationId, scorecardId, period } });
  return new Map(rows.map(({ unitId, state }) => [unitId, state]));
}

/** The units below that report on the card and are not approved, and the topmost above that is. */
export function neighbours(
  reader: Reader,
  unit: UnitNode,
  { card, dashboard }: { card: { id: string }; dashboard: Period },
  decided: ReadonlyMap<string, DecidedState>,
): { below: UnitNode[]; above: UnitNode | null } {
  const { units, ancestry } = reader.snapshot.structure;
  const isApproved = ({ id }: UnitNode) => decided.get(id) === "approved";
  const reports = (each: UnitNode) =>
    reportedCards(reader, each, dashboard).some((reported) => reported.card.id === card.id);
  const own = units.filter(({ path }) => path.startsWith(unit.path));
  const settled = own.filter((each) => isApproved(each) || !reports(each));
  const below = new Set(approvalBlockers(own, unit.id, new Set(settled.map(({ id }) => id))));
  const approved = new Set(units.filter(isApproved).map(({ id }) => id));
  const above = undoBlocker(ancestry.get(unit.id) ?? [], approved);
  return {
    below: own.filter(({ id }) => below.has(id)),
    above: units.find(({ id }) => id === above) ?? null,
  };
}
