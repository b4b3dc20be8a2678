import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import type { Period } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { type Actor, mayAt } from "./access";
import { dashboardPeriods } from "./dashboard-period";
import { calculatedRows } from "./entry-calculated";
import { entryPlace } from "./entry-place";
import { type CellDue, readEntryRows } from "./entry-row";
import type { EntryPage } from "./entry-view";
import { mayOpenAt } from "./lock-exception";
import type { Reader } from "./reading";
import { periodsDue } from "./report-cells";
import { readStrips } from "./report-strip";
import { cardsOf, firstLinksOf, isOpen, type ScorecardNode, type UnitNode } from "./structure-node";

/**
 * Everything a unit reports by hand that is due within a period, ready for entry; null when the actor may not enter there, or
 * the period is none. Drafts are read apart: only those who enter see them.
 */
export const getEntryPage = cache(
  async (actor: Actor, unitCode: string, periodCode?: string): Promise<EntryPage | null> => {
    const place = await entryPlace(actor, unitCode);
    const periods = place && dashboardPeriods(place.reader.snapshot.structure, today(), periodCode);
    if (!place || !periods) return null;
    const { reader, node, organisation, unit, at } = place;
    return {
      organisation,
      unit,
      period: periods.chosen,
      periods: periods.choices,
      rows: await readEntryRows(reader, node, cellsDue(reader, node, periods.chosen)),
      reports: await readStrips({
        reader,
        unit: node,
        dashboard: periods.chosen,
        maySubmit: mayAt(actor, "explain", at),
        mayOpen: mayOpenAt(actor, at),
      }),
      calculated: calculatedRows(actor, place, periods.chosen),
    };
  },
);

/** The cells a unit reports by hand that fall due within a dashboard's period, in the order of the cards of the plan each is of. */
export function cellsDue(reader: Reader, unit: UnitNode, dashboard: Period): CellDue[] {
  const { plans } = reader.snapshot.structure;
  return plans.flatMap((plan) =>
    cellsOn(reader, unit, cardsOf(plan, unit), dashboard).filter(
      ({ period }) => planAt(plans, period) === plan,
    ),
  );
}

function cellsOn(reader: Reader, unit: UnitNode, cards: ScorecardNode[], dashboard: Period): CellDue[] {
  const { indicators } = reader.snapshot.structure;
  return firstLinksOf(cards).flatMap(({ indicatorId, code }) => {
    const indicator = indicators.get(indicatorId);
    if (!indicator || indicator.kind === "calculated") return [];
    return periodsDue(indicator, dashboard)
      .filter((period) => isOpen(unit, period) && reader.reporting.reports(indicatorId, unit, period))
      .map((period) => ({ indicator, code, period }));
  });
}
