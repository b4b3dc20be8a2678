import type { Cause } from "./cause";
import { nestsIn, PERIOD_KINDS, type Period, type PeriodKind, shiftPeriod } from "./period";
import { type Pair, type RankCorrelation, rankCorrelation } from "./rank-correlation";

/** Fewer pairs than this tell nothing, whatever they look like. */
export const FEWEST_PAIRS = 8;

/**
 * What two series say about a link: they go together as the link says, they do not, or nothing can be said. Never that one causes
 * the other. `opposite`: they go together the other way round.
 */
export type Evidence = {
  n: number;
  correlation: RankCorrelation | null;
  verdict: "covaries" | "doesNotCovary" | "tooFew";
  opposite: boolean;
};

/**
 * Judges the pairs of a link with a sign. They go together when the interval of their rank correlation lies wholly on the side of
 * the sign. Fewer than eight pairs, or a side that never changes, are too few data: then there is no correlation to show.
 */
export function evidenceOf(pairs: readonly Pair[], sign: Cause["sign"]): Evidence {
  const n = pairs.length;
  const correlation = n < FEWEST_PAIRS ? null : rankCorrelation(pairs);
  if (!correlation) return { n, correlation, verdict: "tooFew", opposite: false };
  const { low, high } = correlation;
  const [along, against] = sign === "positive" ? [low > 0, high < 0] : [high < 0, low > 0];
  return { n, correlation, verdict: along ? "covaries" : "doesNotCovary", opposite: against };
}

/**
 * The shortest kind of period that each of some kinds is or fills; null when there is none, as for years and school years. Longer
 * figures are never cut into shorter ones: the same figure twice is not two pairs.
 */
export function commonKind(kinds: readonly PeriodKind[]): PeriodKind | null {
  const holds = (outer: PeriodKind) => kinds.every((kind) => kind === outer || nestsIn(kind, outer));
  return kinds.length === 0 ? null : (PERIOD_KINDS.find(holds) ?? null);
}

const MONTHS: Record<PeriodKind, number> = {
  month: 1,
  quarter: 3,
  tertial: 4,
  halfYear: 6,
  schoolYear: 12,
  year: 12,
};

/** A lag in whole periods of a kind: the nearest number of them, half a period up. */
export function lagIn(kind: PeriodKind, lagMonths: number): number {
  return Math.round(lagMonths / MONTHS[kind]);
}

/** So many periods up to and with the last one, ascending. */
export function periodsUpTo(last: Period, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod(last, index + 1 - count));
}

/** A period of the effect with the period of the cause that lies the lag before it, and what is known of each. */
export type Slot<Value> = { from: Period; to: Period; cause: Value | null; effect: Value | null };
export type FullSlot<Value> = Slot<Value> & { cause: Value; effect: Value };

/** Lays a cause beside its effect at a lag, from the first pair to the last one; between them a number may be missing on either side. */
export function slotsAt<Value>(
  effects: readonly Period[],
  lag: number,
  causeIn: (period: Period) => Value | null,
  effectIn: (period: Period) => Value | null,
): Slot<Value>[] {
  const slots = effects.map((to): Slot<Value> => {
    const from = shiftPeriod(to, -lag);
    return { from, to, cause: causeIn(from), effect: effectIn(to) };
  });
  const first = slots.findIndex(isFull);
  return first === -1 ? [] : slots.slice(first, slots.findLastIndex(isFull) + 1);
}

/** Has a slot both its numbers? Only such are pairs: what is missing is left out, never zero. */
export function isFull<Value>(slot: Slot<Value>): slot is FullSlot<Value> {
  return slot.cause !== null && slot.effect !== null;
}
