import type { Day } from "./day";
import { FIXED_SCALE, type Fixed, fixedFromInteger, sumFixed } from "./fixed-point";

/** How much of a unit serves a group from a day on; 1 is all of it. */
export type DatedShare = { groupId: string; from: Day; share: Fixed };

/** All of a unit: what its shares in one grouping sum to. */
export const WHOLE: Fixed = fixedFromInteger(FIXED_SCALE);

/**
 * The shares in force on a day, by group: those of the latest day they were changed, since each change tells of all groups anew.
 * Empty before the first. `shares` are one unit's in one grouping.
 */
export function sharesOn(shares: readonly DatedShare[], day: Day): Map<string, Fixed> {
  const since = changeDays(shares).findLast((from) => from <= day);
  return new Map(shares.filter(({ from }) => from === since).map(({ groupId, share }) => [groupId, share]));
}

/** The days on which a unit's shares change, in order. */
export function changeDays(shares: readonly DatedShare[]): Day[] {
  return [...new Set(shares.map(({ from }) => from))].sort();
}

/**
 * Do the shares of a unit make a whole? Each is from 0 to 1, and their exact sum is 1 (domain.md section 4: the same unit counts
 * once in every cut). The sum is null beyond what can be kept.
 */
export function checkShares(
  shares: readonly Fixed[],
): { ok: true } | { ok: false; code: "shareOutOfRange" | "sharesNotWhole"; sum: Fixed | null } {
  const sum = sumFixed(shares);
  if (shares.some((share) => share < 0 || share > WHOLE)) return { ok: false, code: "shareOutOfRange", sum };
  return sum === WHOLE ? { ok: true } : { ok: false, code: "sharesNotWhole", sum };
}

/** Does any part of the unit serve the group on the day or by a change that is to come? */
export function isServedFrom(shares: readonly DatedShare[], groupId: string, day: Day): boolean {
  const later = changeDays(shares).filter((from) => from > day);
  return [day, ...later].some((each) => (sharesOn(shares, each).get(groupId) ?? 0) > 0);
}
