import type { EntryRow } from "@/lib/data/entry-view";

/** Where a cell stands for the one who fills in: still to do, delivered (and correctable), or not to be changed now. */
export type EntryStep = (typeof entrySteps)[number];
export const entrySteps = ["todo", "delivered", "closed"] as const;

export function stepOf({ state, stage }: Pick<EntryRow, "state" | "stage">): EntryStep {
  if (state === "locked" || state === "future") return "closed";
  return stage === "submitted" || stage === "approved" ? "delivered" : "todo";
}
