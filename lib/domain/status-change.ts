import type { Status } from "./score";

/** Statuses that say how good something is, the worst first. */
const ORDER = ["below", "acceptable", "reached"] as const satisfies Status[];
type Graded = (typeof ORDER)[number];

/** How many statuses it is up (positive) or down from one to another; null where one of them says nothing of how good it is. */
export function statusStep(before: string, after: string): number | null {
  return isGraded(before) && isGraded(after) ? ORDER.indexOf(after) - ORDER.indexOf(before) : null;
}

function isGraded(status: string | null): status is Graded {
  return ORDER.some((each) => each === status);
}

/** Something that had one status in the period before and has one now; null where there was none. */
export type Standing = { before: string | null; after: string | null };
export type Changed<T> = Omit<T, keyof Standing> & { before: Graded; after: Graded };

/** What went up and what went down since the period before, the longest steps first; as long ones stay in their order. */
export function statusChanges<T extends Standing>(
  standings: readonly T[],
): { better: Changed<T>[]; worse: Changed<T>[] } {
  const changes = standings.flatMap(({ before, after, ...rest }) =>
    isGraded(before) && isGraded(after) ? [{ ...rest, before, after }] : [],
  );
  const stepOf = ({ before, after }: Changed<T>) => ORDER.indexOf(after) - ORDER.indexOf(before);
  return {
    better: changes.filter((change) => stepOf(change) > 0).sort((one, other) => stepOf(other) - stepOf(one)),
    worse: changes.filter((change) => stepOf(change) < 0).sort((one, other) => stepOf(one) - stepOf(other)),
  };
}
