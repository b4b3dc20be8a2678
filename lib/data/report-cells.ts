import { type Period, periodFor, shiftPeriod } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { takesApproval } from "./approval-rule";
import type { Reader } from "./reading";
import {
  cardsOf,
  firstLinksOf,
  type IndicatorNode,
  isOpen,
  type ScorecardNode,
  type UnitNode,
} from "./structure-node";

/** One figure of a report: typed at the unit, or gathered from below or worked out. */
export type ReportCell = { indicator: IndicatorNode; code: string; period: Period; isTyped: boolean };

/** A card whose figures take approval at a unit in a period, and those figures. */
export type ReportedCard = { card: ScorecardNode; cells: ReportCell[] };

/** The indicator's periods that end within the dashboard's, ascending: two quarters may end in one tertial, or none of a year. */
export function periodsDue({ frequency }: Pick<IndicatorNode, "frequency">, dashboard: Period): Period[] {
  const periods: Period[] = [];
  for (let own = periodFor(frequency, dashboard); own.end >= dashboard.start; own = shiftPeriod(own, -1)) {
    periods.unshift(own);
  }
  return periods;
}

/**
 * The cards a unit reports on for approval in a period of the dashboards: those that ask for it, or whose kinds of period do.
 * The root has nobody above it, so nothing of it takes approval.
 */
export function reportedCards(reader: Reader, unit: UnitNode, dashboard: Period): ReportedCard[] {
  if (unit.parentId === null) return [];
  return cardsOf(planAt(reader.snapshot.structure.plans, dashboard), unit)
    .map((card) => ({ card, cells: cellsOf(reader, unit, card, dashboard) }))
    .filter(({ cells }) => cells.length > 0);
}

function cellsOf(reader: Reader, unit: UnitNode, card: ScorecardNode, dashboard: Period): ReportCell[] {
  const { structure } = reader.snapshot;
  return firstLinksOf([card]).flatMap(({ indicatorId, code }) => {
    const indicator = structure.indicators.get(indicatorId);
    if (!indicator) return [];
    return periodsDue(indicator, dashboard)
      .filter((period) => isOpen(unit, period) && planAt(structure.plans, period)?.id === card.planId)
      .filter((period) => takesApproval(structure, card, period.kind))
      .map((period) => ({ indicator, code, period, isTyped: isTyped(reader, indicator, unit, period) }));
  });
}

function isTyped(reader: Reader, indicator: IndicatorNode, unit: UnitNode, period: Period): boolean {
  return indicator.kind !== "calculated" && reader.reporting.reports(indicator.id, unit, period);
}
