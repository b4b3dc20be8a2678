import type { Day } from "./day";
import type { Period } from "./period";

/**
 * The plan in force in a period, of plans by their first day: the last that has begun when the period ends. What lies before the
 * first plan is read by it. Source: domain.md section 1: a new plan never rewrites an old one.
 */
export function planAt<Plan extends { startsOn: Day }>(
  plans: readonly Plan[],
  { end }: Pick<Period, "end">,
): Plan | undefined {
  return plans.findLast(({ startsOn }) => startsOn <= end) ?? plans[0];
}
