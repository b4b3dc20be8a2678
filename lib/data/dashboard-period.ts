import { nestsIn, type Period, parsePeriod, periodAt, periodFor, shiftPeriod } from "@/lib/domain/period";
import type { Structure } from "./structure";
import type { IndicatorNode } from "./structure-node";

/** How many periods one can choose among. */
const CHOICES = 12;

export type DashboardPeriods = { chosen: Period; choices: string[] };

/**
 * The period a dashboard is for, and those to choose among, newest first (the running one included).
 * Without a code: the latest that has ended, by the day figures are read as known on. Null for a code that is no period of the organisation's kind, or lies ahead.
 */
export function dashboardPeriods(
  structure: Structure,
  today: string,
  code?: string,
): DashboardPeriods | null {
  const running = periodAt(structure.organisation.dashboardKind, today);
  const latest = periodAt(running.kind, structure.known ?? today);
  const chosen = code === undefined ? shiftPeriod(latest, -1) : parsePeriod(code);
  if (!chosen || chosen.kind !== running.kind || chosen.start > running.start) return null;
  const choices = Array.from({ length: CHOICES }, (_, index) => shiftPeriod(running, -index).code);
  return { chosen, choices: choices.includes(chosen.code) ? choices : [...choices, chosen.code] };
}

/** An indicator as fine as fits in the dashboard's period is gathered over it; others show their latest period that has ended. */
export function shownPeriod(indicator: Pick<IndicatorNode, "frequency">, dashboard: Period): Period {
  const { frequency } = indicator;
  return nestsIn(frequency, dashboard.kind) ? dashboard : periodFor(frequency, dashboard);
}
