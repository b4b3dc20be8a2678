import { type Fixed, subtractFixed } from "./fixed-point";
import { type Period, samePeriodLastYear, shiftPeriod } from "./period";
import { bandOf } from "./score";
import { isRange, type RangeEnds, rangeEnds, type TargetLevel } from "./target";

/** `delta` is in the indicator's own unit (percentage points for shares), null when unknown; the arrow tells the number, the verdict what it means. */
export type Trend = {
  delta: Fixed | null;
  arrow: "up" | "down" | "flat" | null;
  verdict: "better" | "worse" | "unchanged" | "cannotJudge";
};

/** The period to compare with: the same one last year when the indicator is seasonal, else the one before. */
export function comparisonPeriod(period: Period, seasonal: boolean): Period {
  return seasonal ? samePeriodLastYear(period) : shiftPeriod(period, -1);
}

/**
 * How a value moved since the comparison period. Source: domain.md section 9. A change smaller than `step` is unchanged.
 * For a range goal better is nearer to the ambition's band. Cannot judge: no previous value, a changed definition, no direction.
 */
export function trend(
  current: Fixed,
  previous: Fixed | null,
  step: Fixed,
  level: TargetLevel | null,
  definitionChanged: boolean,
): Trend {
  if (previous === null) return { delta: null, arrow: null, verdict: "cannotJudge" };
  const delta = subtractFixed(current, previous);
  const way = wayOf(current - previous, step);
  const arrow = way === 0 ? "flat" : way > 0 ? "up" : "down";
  if (definitionChanged) return { delta, arrow, verdict: "cannotJudge" };
  if (way === 0) return { delta, arrow, verdict: "unchanged" };
  return { delta, arrow, verdict: verdictOf(current, previous, step, level) };
}

function verdictOf(
  current: Fixed,
  previous: Fixed,
  step: Fixed,
  level: TargetLevel | null,
): Trend["verdict"] {
  const gain = level && gainOf(current, previous, level);
  if (gain === null) return "cannotJudge";
  const way = wayOf(gain, step);
  if (way === 0) return "unchanged";
  return way > 0 ? "better" : "worse";
}

/** How much better the value became, in its own unit; null when the level does not say which way that is. */
function gainOf(current: Fixed, previous: Fixed, level: TargetLevel): number | null {
  if (isRange(level)) {
    const ends = rangeEnds(level);
    return ends && distanceToBand(previous, ends) - distanceToBand(current, ends);
  }
  const band = bandOf(level);
  return band && (band.direction === "higher" ? current - previous : previous - current);
}

/** 1 up, −1 down, 0 when smaller than the step. */
function wayOf(change: number, step: Fixed): number {
  return change === 0 || Math.abs(change) < step ? 0 : Math.sign(change);
}

function distanceToBand(value: Fixed, { ambition, ambitionUpper }: RangeEnds): number {
  return Math.max(ambition - value, value - ambitionUpper, 0);
}
