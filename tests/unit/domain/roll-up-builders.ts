import type { RollUp, RollUpLeaf, RollUpNode } from "@/lib/domain/roll-up";

/** A scored indicator with the status its score gives. */
export const leaf = (id: string, score: number | null, rest: Partial<RollUpLeaf> = {}): RollUpLeaf => ({
  id,
  weight: 1,
  indicatorId: id,
  score,
  status: score === null ? null : score >= 100 ? "reached" : score >= 50 ? "acceptable" : "below",
  expectation: "scored",
  ...rest,
});
/** An expected indicator without a value. */
export const missing = (id: string, rest: Partial<RollUpLeaf> = {}) =>
  leaf(id, null, { expectation: "missing", ...rest });
/** A parent. */
export const node = (id: string, children: RollUpNode["children"], weight = 1): RollUpNode => ({
  id,
  weight,
  children,
});
/** What a parent shows, in short. */
export const summary = ({ score, coverage, status, below, total, hasBelow, worst }: RollUp) => ({
  score,
  coverage,
  status,
  red: `${below} of ${total}`,
  hasBelow,
  worst: worst?.id ?? null,
});
