import type { FormState } from "@/lib/actions/define-action";
import type { EntryRow } from "@/lib/data/entry-view";

/** What stands in a cell that someone else has changed meanwhile. */
export type Conflict = NonNullable<EntryRow["content"]> & { version: number };

/** The cells in conflict by their names; none when the form was refused for another reason. */
export function conflictsOf(state: Extract<FormState, { ok: false }> | null): Record<string, Conflict> {
  return state?.code === "conflict" ? ((state.current ?? {}) as Record<string, Conflict>) : {};
}
