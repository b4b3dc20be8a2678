import { type Fixed, subtractFixed } from "./fixed-point";
import { isRange, naturalDirection, type RangeEnds, rangeEnds, type TargetLevel } from "./target";

export type Status = "reached" | "acceptable" | "below" | "notSet";
export type GoalDirection = "higher" | "lower" | "range";

/**
 * What a value is worth against its level. `p` is 0 at the lowest acceptable, 1 at the ambition and unbounded; null at a cliff or
 * with one end only. `score` is 0–100 and unrounded; null when the level gives none.
 */
export type Judgement = {
  status: Status;
  score: number | null;
  p: number | null;
  direction: GoalDirection | null;
};

/** The two ends one value is held against, and which way is up. In a range goal, those of one side. */
export type Band = { direction: "higher" | "lower" } & (
  | { ambition: Fixed; lowest: Fixed | null }
  | { ambition: null; lowest: Fixed }
);

const NOT_SET: Judgement = { status: "notSet", score: null, p: null, direction: null };

/**
 * Judges one value, already rounded to the indicator's decimals, against its level. Source: domain.md section 3.
 * Status is decided by exact comparison, score by p = (x − L) / (A − L) and s = 100 · clamp((p + 1) / 2).
 * No level, an incomplete range, or A = L without a direction: notSet. One end without a direction counts as higher is better.
 */
export function judge(value: Fixed, level: TargetLevel | null): Judgement {
  if (level === null) return NOT_SET;
  if (isRange(level)) {
    const ends = rangeEnds(level);
    return ends ? judgeRange(value, ends) : NOT_SET;
  }
  const band = bandOf(level);
  return band ? judgeBand(value, band) : NOT_SET;
}

/** The one-sided band of a level that is no range; null when nothing is set or A = L lacks its direction. */
export function bandOf(level: TargetLevel): Band | null {
  const { ambition, lowest, direction = null } = level;
  if (ambition === null)
    return lowest === null ? null : { ambition, lowest, direction: direction ?? "higher" };
  const way = lowest === null ? (direction ?? "higher") : (naturalDirection(ambition, lowest) ?? direction);
  return way && { ambition, lowest, direction: way };
}

/** The lower and the upper side of a range goal, each a band of its own. */
function sidesOf(ends: RangeEnds): { lower: Band; upper: Band } {
  return {
    lower: { ambition: ends.ambition, lowest: ends.lowest, direction: "higher" },
    upper: { ambition: ends.ambitionUpper, lowest: ends.lowestUpper, direction: "lower" },
  };
}

/** Judges against one band. */
function judgeBand(value: Fixed, { ambition, lowest, direction }: Band): Judgement {
  if (ambition === null) {
    const status = meets(value, lowest, direction) ? "acceptable" : "below";
    return { status, score: null, p: null, direction };
  }
  const p = ratio(value, ambition, lowest);
  if (meets(value, ambition, direction)) return { status: "reached", score: 100, p, direction };
  const status = lowest !== null && meets(value, lowest, direction) ? "acceptable" : "below";
  return { status, score: scoreOf(p), p, direction };
}

function judgeRange(value: Fixed, ends: RangeEnds): Judgement {
  const sides = sidesOf(ends);
  const lower = judgeBand(value, sides.lower);
  const upper = judgeBand(value, sides.upper);
  return { ...worseOf(lower, upper), direction: "range" };
}

/** The judgement with the lower p. A cliff has no p: fallen off it decides, stood upon it leaves the word to the other side. */
function worseOf(a: Judgement, b: Judgement): Judgement {
  return rank(a) <= rank(b) ? a : b;
}

function rank({ status, p }: Judgement): number {
  if (p !== null) return p;
  return status === "reached" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

function meets(value: Fixed, end: Fixed, direction: "higher" | "lower"): boolean {
  return direction === "higher" ? value >= end : value <= end;
}

function ratio(value: Fixed, ambition: Fixed, lowest: Fixed | null): number | null {
  if (lowest === null || lowest === ambition) return null;
  const p = (value - lowest) / (ambition - lowest);
  return p === 0 ? 0 : p;
}

function scoreOf(p: number | null): number {
  return p === null ? 0 : Math.min(100, Math.max(0, 50 * (p + 1)));
}

/**
 * The numbers behind a judgement, for "kvifor?". `ambition`, `lowest` and `side` are those of the side that decided; `width` is
 * A − L with its sign, `toAmbition` x − A and `toLowest` x − L, all in the value's unit; null where there is nothing to subtract.
 */
export type JudgementExplanation = Judgement & {
  rule: "band" | "range" | "cliff" | "onlyAmbition" | "onlyLowest" | "notSet";
  side: "lower" | "upper" | null;
  value: Fixed;
  ambition: Fixed | null;
  lowest: Fixed | null;
  width: Fixed | null;
  toAmbition: Fixed | null;
  toLowest: Fixed | null;
};

/** Explains what judge() answers for the same value and level, in codes and numbers only. */
export function explainJudgement(value: Fixed, level: TargetLevel | null): JudgementExplanation {
  const judgement = judge(value, level);
  const decisive = decisiveBand(value, level);
  const { ambition = null, lowest = null } = decisive?.band ?? {};
  return {
    ...judgement,
    rule: ruleOf(decisive),
    side: decisive?.side ?? null,
    value,
    ambition,
    lowest,
    width: difference(ambition, lowest),
    toAmbition: difference(value, ambition),
    toLowest: difference(value, lowest),
  };
}

type Decisive = { band: Band; side: "lower" | "upper" | null };

function decisiveBand(value: Fixed, level: TargetLevel | null): Decisive | null {
  if (level === null) return null;
  if (!isRange(level)) {
    const band = bandOf(level);
    return band && { band, side: null };
  }
  const ends = rangeEnds(level);
  if (!ends) return null;
  const { lower, upper } = sidesOf(ends);
  const lowerJudgement = judgeBand(value, lower);
  return worseOf(lowerJudgement, judgeBand(value, upper)) === lowerJudgement
    ? { band: lower, side: "lower" }
    : { band: upper, side: "upper" };
}

function ruleOf(decisive: Decisive | null): JudgementExplanation["rule"] {
  if (decisive === null) return "notSet";
  const { band, side } = decisive;
  if (band.ambition === null) return "onlyLowest";
  if (band.lowest === null) return "onlyAmbition";
  if (band.ambition === band.lowest) return "cliff";
  return side === null ? "band" : "range";
}

function difference(a: Fixed | null, b: Fixed | null): Fixed | null {
  return a === null || b === null ? null : subtractFixed(a, b);
}
