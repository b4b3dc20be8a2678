import type { Status } from "./score";

/** How many of a unit's children have each status; `none` are those without a value. */
export type StatusDistribution = Record<Status | "none", number>;

/** How many of a unit's children have each status; null is a child without a value. Source: domain.md section 4. */
export function statusDistribution(statuses: Iterable<Status | null>): StatusDistribution {
  const distribution = { reached: 0, acceptable: 0, below: 0, notSet: 0, none: 0 };
  for (const status of statuses) distribution[status ?? "none"] += 1;
  return distribution;
}

/** The worst first: the largest share that is below, then the smallest that is reached. Those without a value weigh neither way. */
export function compareDistributions(one: StatusDistribution, other: StatusDistribution): number {
  return (
    shareOf(other, "below") - shareOf(one, "below") || shareOf(one, "reached") - shareOf(other, "reached")
  );
}

/** Of those judged; nought where none is. */
function shareOf(distribution: StatusDistribution, status: "reached" | "below"): number {
  const judged = distribution.reached + distribution.acceptable + distribution.below;
  return judged === 0 ? 0 : distribution[status] / judged;
}
