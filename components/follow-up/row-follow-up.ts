import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { DeviationView, InitiativeView, UnitFollowUp } from "@/lib/data/follow-up-view";
import { comparePeriods, parsePeriod, shiftPeriod } from "@/lib/domain/period";

/** What is open on one indicator of a unit: its deviation, and what is done to move it. */
export type RowFollowUp = { deviation: DeviationView | null; initiatives: InitiativeView[] };

/**
 * What of a unit's follow-up stands beside a row. A deviation has no place at a figure from before it was opened, nor an initiative
 * at one from before the period it began after; one that is linked to both indicator and deviation stands there once.
 */
export function rowFollowUp(
  { deviations, initiatives }: Pick<UnitFollowUp, "deviations" | "initiatives">,
  { indicator, period }: Pick<IndicatorRow, "indicator" | "period">,
): RowFollowUp {
  const open = deviations.find((each) => each.indicator.code === indicator.code);
  const deviation = open && !isBefore(period, open.opening.period) ? open : null;
  const linked = initiatives.filter(
    ({ indicators, startsOn }) =>
      indicators.some(({ code }) => code === indicator.code) && startsOn <= reactionEnd(period),
  );
  const all = [...(deviation?.initiatives ?? []), ...linked];
  return { deviation, initiatives: [...new Map(all.map((each) => [each.id, each])).values()] };
}

/** What is begun after a figure is known is begun in the period that follows. */
function reactionEnd(code: string): string {
  const period = parsePeriod(code);
  return period ? shiftPeriod(period, 1).end : "";
}

function isBefore(code: string, other: string): boolean {
  const [one, two] = [parsePeriod(code), parsePeriod(other)];
  return one !== null && two !== null && comparePeriods(one, two) < 0;
}
