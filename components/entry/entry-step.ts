import type { EntryRow } from "@/lib/data/entry-view";

/** Where a cell stands for the one who fills in: still to do, delivered (and correctable), locked, or not begun. */
export const entrySteps = ["todo", "delivered", "locked", "future"] as const;
export type EntryStep = (typeof entrySteps)[number];

export function stepOf({ state, stage }: Pick<EntryRow, "state" | "stage">): EntryStep {
  if (state === "locked" || state === "future") return state;
  return stage === "submitted" || stage === "approved" ? "delivered" : "todo";
}
