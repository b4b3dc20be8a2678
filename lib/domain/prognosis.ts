import type { Fixed } from "./fixed-point";
import { type Period, type PeriodKind, periodAt, periodsWithin } from "./period";

/** A prognosis counts as a hit this near to the outcome, in per cent of it, where the indicator's own step is not wider. */
const TOLERANCE_PERCENT = 5n;

/** The year a prognosis is about: the calendar's, or for what is measured each school year the one that begins then. */
export function prognosisPeriod(frequency: PeriodKind, year: number): Period {
  return frequency === "schoolYear"
    ? periodAt("schoolYear", `${year}-08-01`)
    : periodAt("year", `${year}-01-01`);
}

/** The indicator's own last period of that year: where the prognosis stands in a chart. */
export function drawnAt(frequency: PeriodKind, year: number): Period {
  const whole = prognosisPeriod(frequency, year);
  return periodsWithin(frequency, whole.start, whole.end).at(-1) ?? whole;
}

/**
 * Can the figure of a whole year be drawn among those of the parts? Not where amounts are added up: a year's sum stands far above
 * its months, and would be read as a leap. A ratio has its parts added, and stays a ratio.
 */
export function isDrawable(indicator: {
  kind: string;
  frequency: PeriodKind;
  overTime: string;
  cumulative: boolean;
}): boolean {
  const isWhole = indicator.frequency === "year" || indicator.frequency === "schoolYear";
  const isAmount = indicator.overTime === "sum" && indicator.kind !== "ratio";
  return isWhole || indicator.cumulative || !isAmount;
}

/** Did the year end where it was said to? Within the indicator's step, or within 5 % of the outcome, whichever is wider. */
export function isHit(prognosis: Fixed, outcome: Fixed, step: Fixed): boolean {
  const miss = distance(prognosis, outcome);
  return miss <= BigInt(step) || miss * 100n <= distance(outcome, 0) * TOLERANCE_PERCENT;
}

/** How many of the prognoses whose year has an outcome were hits. */
export function hitRate(
  prognoses: readonly { value: Fixed; outcome: Fixed | null }[],
  step: Fixed,
): { hits: number; total: number } {
  const known = prognoses.flatMap(({ value, outcome }) =>
    outcome === null ? [] : [isHit(value, outcome, step)],
  );
  return { hits: known.filter(Boolean).length, total: known.length };
}

function distance(a: number, b: number): bigint {
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -difference : difference;
}
