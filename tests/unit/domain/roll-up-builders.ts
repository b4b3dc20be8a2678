import {
  type LeafFigure,
  type RollUpLeaf as Link,
  type RollUpNode as Node,
  type RollUp,
  type RollUpOptions,
  rollUpTree,
  rollUp as rollUpWith,
} from "@/lib/domain/roll-up";

/** A link with its figure, since a test tells both at once. */
export type RollUpLeaf = Link & LeafFigure;
export type RollUpNode = Node<RollUpLeaf>;
/** Rolls up a tree that holds its figures. */
export const rollUp = (root: RollUpNode, options?: RollUpOptions): RollUp =>
  rollUpWith(rollUpTree(root), (link) => link, options);

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
