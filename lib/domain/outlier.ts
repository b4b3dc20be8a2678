import type { Fixed } from "./fixed-point";

/** Fewer earlier values than this say nothing about what is usual. */
const ENOUGH = 6;
/** Makes the median absolute deviation comparable to a standard deviation, times how many of them are usual. */
const WIDTH = 3 * 1.4826;

/** What is usual by a unit's own history. */
export type UsualRange = { low: Fixed; high: Fixed };

/**
 * The range outside which a value is unusual: the median of its own history ± 3 scaled median absolute deviations, and at least
 * one step to each side, so that a history that never changed does not make every change unusual. Null with fewer than six values.
 */
export function usualRange(history: readonly Fixed[], step: Fixed): UsualRange | null {
  if (history.length < ENOUGH) return null;
  const middle = median(history);
  const deviation = median(history.map((value) => Math.abs(value - middle)));
  const reach = Math.max(deviation * WIDTH, step);
  return { low: Math.floor(middle - reach) as Fixed, high: Math.ceil(middle + reach) as Fixed };
}

/** Is the value outside what is usual? */
export function isOutlier(value: Fixed, range: UsualRange | null): boolean {
  return range !== null && (value < range.low || value > range.high);
}

/** Of an even number of values the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
