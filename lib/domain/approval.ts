import { subtree, type TreeUnit } from "./unit-tree";

/** The units below that must be approved before this one can be; empty when it may. Source: domain.md section 6. */
export function approvalBlockers(
  units: readonly TreeUnit[],
  id: string,
  approved: ReadonlySet<string>,
): string[] {
  return subtree(units, id)
    .slice(1)
    .filter((unitId) => !approved.has(unitId));
}

/** The topmost approved unit above, whose approval must be undone first; null when this one may be undone. */
export function undoBlocker(unitAncestry: readonly string[], approved: ReadonlySet<string>): string | null {
  return unitAncestry.slice(1).findLast((unitId) => approved.has(unitId)) ?? null;
}
