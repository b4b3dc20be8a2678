import type { Status } from "./score";

/**
 * One linked indicator. `indicatorId` names what is measured: in a tree that mixes units it must hold the unit too, since equal
 * ids below one parent count once. `unscored` never counts; `scored` without a score (only a lowest level) counts red, no number.
 */
export type RollUpLeaf = {
  id: string;
  weight: number;
  indicatorId: string;
  status: Status | null;
  score: number | null;
  expectation: "scored" | "missing" | "notApplicable" | "unscored" | "notDue";
};

export type RollUpNode = { id: string; weight: number; children: (RollUpNode | RollUpLeaf)[] };

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

/**
 * Rolls any tree up: S = Σ w s / Σ w over scored children, coverage = Σ w (scored) / Σ w (expected). Source: domain.md section 4.
 * Missing leaves the numerator only; not applicable and not due leave both; weight 0 (or less) is shown, not counted.
 * An indicator linked twice below a parent counts there at its first weighing link, depth first.
 */
export function rollUp(node: RollUpNode, options: RollUpOptions = {}): RollUp {
  return assess(node, repeatedIndicators(node), options);
}

function assess(node: RollUpNode, repeated: ReadonlySet<string>, options: RollUpOptions): RollUp {
  const children = node.children.some(isNode) ? new Map<string, RollUp>() : NO_NODES;
  const shown = node.children.map((child): Share => {
    if (!isNode(child)) return leafShare(child);
    const result = assess(child, repeated, options);
    children.set(child.id, result);
    return result;
  });
  // Without repeats, which is the rule, what the children show is also what they bring.
  const counted = repeated.size === 0 ? shown : countOnce(node.children, repeated, new Set());
  const share = combine(node.children, counted);
  return {
    id: node.id,
    score: share.score,
    coverage: share.coverage,
    status: statusOf(share, options),
    below: share.below,
    total: share.total,
    worst: worstOf(node.children, shown),
    hasBelow: shown.some((child) => child.hasBelow),
    children,
  };
}

function combine(children: RollUpNode["children"], shares: readonly Share[]): Share {
  let scoredWeight = 0;
  let weightedScore = 0;
  let expectedWeight = 0;
  let coveredWeight = 0;
  let below = 0;
  let total = 0;
  children.forEach(({ weight }, index) => {
    const share = shares[index];
    if (!share || !(weight > 0)) return;
    below += share.below;
    total += share.total;
    if (share.coverage === null) return;
    expectedWeight += weight;
    coveredWeight += weight * share.coverage;
    if (share.score === null) return;
    scoredWeight += weight;
    weightedScore += weight * share.score;
  });
  return {
    score: scoredWeight > 0 ? weightedScore / scoredWeight : null,
    coverage: expectedWeight > 0 ? coveredWeight / expectedWeight : null,
    below,
    total,
    hasBelow: below > 0,
  };
}

function countOnce(
  children: RollUpNode["children"],
  repeated: ReadonlySet<string>,
  seen: Set<string>,
): Share[] {
  return children.map((child) => {
    if (!(child.weight > 0)) return NOTHING;
    if (isNode(child)) return combine(child.children, countOnce(child.children, repeated, seen));
    if (!repeated.has(child.indicatorId)) return leafShare(child);
    if (seen.has(child.indicatorId)) return NOTHING;
    seen.add(child.indicatorId);
    return leafShare(child);
  });
}

function leafShare({ expectation, status, score }: RollUpLeaf): Share {
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

function worstOf(children: RollUpNode["children"], shown: readonly Share[]): RollUp["worst"] {
  let worst: RollUp["worst"] = null;
  children.forEach(({ id, weight }, index) => {
    const score = shown[index]?.score ?? null;
    if (score === null || !(weight > 0)) return;
    if (worst === null || score < worst.score) worst = { id, score };
  });
  return worst;
}

function repeatedIndicators(root: RollUpNode): Set<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  const visit = (child: RollUpNode | RollUpLeaf) => {
    if (isNode(child)) {
      child.children.forEach(visit);
      return;
    }
    const before = once.size;
    if (once.add(child.indicatorId).size === before) repeated.add(child.indicatorId);
  };
  visit(root);
  return repeated;
}

function isNode(child: RollUpNode | RollUpLeaf): child is RollUpNode {
  return "children" in child;
}
