import type { Cell } from "./measurement";
import type { TargetLevel } from "./target";

export const CHANGE_REASONS = ["newValue", "correction", "withdrawn", "definition", "level"] as const;

/** Why a figure is not what it was known as. */
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** What was known of a figure on a day: what it said, what it was judged against, and the version of its definition. */
export type Knowledge = { cell: Cell; level: TargetLevel | null; definitionVersion: number };

/**
 * What has become of a figure between two days; null when the same was known on both. That a deadline has passed is no news: nothing
 * was said on either day. A figure that is another tells more than the level it is judged against.
 */
export function changeBetween(before: Knowledge, after: Knowledge): ChangeReason | null {
  const [was, is] = [said(before.cell), said(after.cell)];
  if (was !== is) {
    if (was === null) return "newValue";
    if (is === null) return "withdrawn";
    return before.definitionVersion === after.definitionVersion ? "correction" : "definition";
  }
  return ends(before.level) === ends(after.level) ? null : "level";
}

/** What a cell says, as text to compare; null while it is waited for. */
function said(cell: Cell): string | null {
  if (cell.kind === "notDue" || cell.kind === "due" || cell.kind === "late") return null;
  return JSON.stringify(cell.kind === "value" ? cell.value : cell);
}

function ends(level: TargetLevel | null): string {
  if (level === null) return "none";
  const { ambition, lowest, ambitionUpper = null, lowestUpper = null, direction = null } = level;
  return JSON.stringify([ambition, lowest, ambitionUpper, lowestUpper, direction]);
}
