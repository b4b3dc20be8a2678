import type { Status } from "./score";

/**
 * One linked indicator. `indicatorId` names what is measured: in a tree that mixes units it must hold the unit too, since equal
 * ids below one parent count once.
 */
export type RollUpLeaf = { id: string; weight: number; indicatorId: string };

/** How it went with one. `unscored` never counts; `scored` without a score (only a lowest level) counts red, no number. */
export type LeafFigure = {
  status: Status | null;
  score: number | null;
  expectation: "scored" | "missing" | "notApplicable" | "unscored" | "notDue";
};

export type RollUpNode<Leaf extends RollUpLeaf = RollUpLeaf> = {
  id: string;
  weight: number;
  children: (RollUpNode<Leaf> | Leaf)[];
};

/** What weighs how much: the same for every unit and period with the same cards. */
export type RollUpTree<Leaf extends RollUpLeaf = RollUpLeaf> = {
  root: RollUpNode<Leaf>;
  /** Is any indicator linked more than once? */
  repeats: boolean;
};

/**
 * One parent. `score` is the weighted mean 0–100, unrounded; `coverage` the share 0–1 of the expected weight it rests on;
 * `below` of `total` indicators are red; `hasBelow` also when the red one weighs 0; `worst` is the direct child with the lowest
 * score; `children` holds the nodes (not leaves) below.
 */
export type RollUp = {
  id: string;
  score: number | null;
  coverage: number | null;
  status: "reached" | "acceptable" | "below" | "insufficient" | "noScore";
  below: number;
  total: number;
  worst: { id: string; score: number } | null;
  hasBelow: boolean;
  children: ReadonlyMap<string, RollUp>;
};

export type RollUpOptions = { coverageLimit?: number; reachedEdge?: number };

/** What a child brings to its parent. */
type Share = Pick<RollUp, "score" | "coverage" | "below" | "total" | "hasBelow">;

// Only binary noise: a mean of exact edges may come out a few 1e-14 below them.
const NOISE = 1e-9;
const ACCEPTABLE_EDGE = 50;
const NO_NODES = new Map<string, RollUp>();
const GAP: Share = { score: null, coverage: 0, below: 0, total: 1, hasBelow: false };
const NOTHING: Share = { score: null, coverage: null, below: 0, total: 0, hasBelow: false };

/** A tree that is ready to be rolled up with one set of figures after another: what repeats in it is looked for once. */
export function rollUpTree<Leaf extends RollUpLeaf>(root: RollUpNode<Leaf>): RollUpTree<Leaf> {
  const leaves = leavesOf(root);
  return { root, repeats: new Set(leaves.map(({ indicatorId }) => indicatorId)).size < leaves.length };
}

/**
 * Rolls any tree up: S = Σ w s / Σ w over scored children, coverage = Σ w (scored) / Σ w (expected). Source: domain.md section 4.
 * Missing leaves the numerator only; not applicable and not due leave both; weight 0 (or less) is shown, not counted.
 * An indicator linked twice below a parent counts there at its first weighing link, depth first.
 */
export function rollUp<Leaf extends RollUpLeaf>(
  { root, repeats }: RollUpTree<Leaf>,
  figureOf: (leaf: Leaf) => LeafFigure,
  options: RollUpOptions = {},
): RollUp {
  return assess(root, { figureOf, repeats, options });
}

type RollingUp<Leaf> = {
  figureOf(leaf: Leaf): LeafFigure;
  repeats: boolean;
  options: RollUpOptions;
};

// The sums grow as the children are passed: a list for each step at each node costs more to make and clear than the sums themselves.
function assess<Leaf extends RollUpLeaf>(node: RollUpNode<Leaf>, rolling: RollingUp<Leaf>): RollUp {
  const children = node.children.some(isNode) ? new Map<string, RollUp>() : NO_NODES;
  const shown = emptySum();
  let worst: RollUp["worst"] = null;
  let hasBelow = false;
  for (const child of node.children) {
    const share = isNode(child) ? assessInto(children, child, rolling) : leafShare(rolling.figureOf(child));
    addShare(shown, child.weight, share);
    worst = worseOf(worst, child, share.score);
    hasBelow ||= share.hasBelow;
  }
  // Without repeats, which is the rule, what the children show is also what they bring.
  const share = shareOf(rolling.repeats ? countOnce(node, rolling, new Set()) : shown);
  const { score, coverage, below, total } = share;
  const status = statusOf(share, rolling.options);
  return { id: node.id, score, coverage, status, below, total, worst, hasBelow, children };
}

function assessInto<Leaf extends RollUpLeaf>(
  siblings: Map<string, RollUp>,
  node: RollUpNode<Leaf>,
  rolling: RollingUp<Leaf>,
): RollUp {
  const result = assess(node, rolling);
  siblings.set(node.id, result);
  return result;
}

/** Of the children that weigh: scores and coverages times weights, the weights they are divided by, and counts. */
type Sum = Record<"score" | "scoredWeight" | "coverage" | "expectedWeight" | "below" | "total", number>;

const emptySum = (): Sum => ({
  score: 0,
  scoredWeight: 0,
  coverage: 0,
  expectedWeight: 0,
  below: 0,
  total: 0,
});

function addShare(sum: Sum, weight: number, share: Share): void {
  if (!(weight > 0)) return;
  sum.below += share.below;
  sum.total += share.total;
  if (share.coverage === null) return;
  sum.expectedWeight += weight;
  sum.coverage += weight * share.coverage;
  if (share.score === null) return;
  sum.scoredWeight += weight;
  sum.score += weight * share.score;
}

function shareOf({ score, scoredWeight, coverage, expectedWeight, below, total }: Sum): Share {
  return {
    score: scoredWeight > 0 ? score / scoredWeight : null,
    coverage: expectedWeight > 0 ? coverage / expectedWeight : null,
    below,
    total,
    hasBelow: below > 0,
  };
}

function countOnce<Leaf extends RollUpLeaf>(
  { children }: RollUpNode<Leaf>,
  rolling: RollingUp<Leaf>,
  seen: Set<string>,
): Sum {
  const sum = emptySum();
  for (const child of children) {
    if (!(child.weight > 0)) continue;
    if (isNode(child)) {
      addShare(sum, child.weight, shareOf(countOnce(child, rolling, seen)));
    } else if (!seen.has(child.indicatorId)) {
      addShare(sum, child.weight, leafShare(rolling.figureOf(child)));
      seen.add(child.indicatorId);
    }
  }
  return sum;
}

function leafShare({ expectation, status, score }: LeafFigure): Share {
  if (expectation === "missing") return GAP;
  const judged = score !== null || (status !== null && status !== "notSet");
  if (!judged || expectation === "notApplicable" || expectation === "notDue") return NOTHING;
  const red = status === "below";
  const counts = expectation === "scored" && score !== null;
  return {
    score: counts ? score : null,
    coverage: counts ? 1 : null,
    below: red ? 1 : 0,
    total: 1,
    hasBelow: red,
  };
}

function statusOf({ score, coverage }: Share, options: RollUpOptions): RollUp["status"] {
  const { coverageLimit = 0.5, reachedEdge = 100 } = options;
  if (score === null || coverage === null) return "noScore";
  if (coverage < coverageLimit - NOISE) return "insufficient";
  if (score >= reachedEdge - NOISE) return "reached";
  return score >= ACCEPTABLE_EDGE - NOISE ? "acceptable" : "below";
}

function worseOf(
  worst: RollUp["worst"],
  { id, weight }: { id: string; weight: number },
  score: number | null,
): RollUp["worst"] {
  if (score === null || !(weight > 0)) return worst;
  return worst === null || score < worst.score ? { id, score } : worst;
}

function leavesOf<Leaf extends RollUpLeaf>({ children }: RollUpNode<Leaf>): Leaf[] {
  return children.flatMap((child) => (isNode(child) ? leavesOf(child) : [child]));
}

function isNode<Leaf extends RollUpLeaf>(child: RollUpNode<Leaf> | Leaf): child is RollUpNode<Leaf> {
  return "children" in child;
}
