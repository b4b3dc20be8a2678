import type { Status } from "./score";

/** How many of a unit's children have each status; null is a child without a value. Source: domain.md section 4. */
export function statusDistribution(statuses: Iterable<Status | null>): Record<Status | "none", number> {
  const distribution = { reached: 0, acceptable: 0, below: 0, notSet: 0, none: 0 };
  for (const status of statuses) distribution[status ?? "none"] += 1;
  return distribution;
}
