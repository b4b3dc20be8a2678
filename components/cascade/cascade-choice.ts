import type { CascadeUnit } from "@/lib/data/cascade";
import type { AssignmentChoice } from "@/lib/domain/assignment";

type Search = Record<string, string | string[] | undefined>;

/** The end of a unit's id: enough to tell it from the others, and short enough for hundreds of them to stand in an address. */
export function keyOf(unitId: string): string {
  return unitId.slice(-12);
}

/** Whom the address asks to give the card to; null when it asks for nothing we know. */
export function cascadeChoice(search: Search, units: readonly CascadeUnit[]): AssignmentChoice | null {
  if (search.by === "pick") {
    const keys = new Set([search.u ?? []].flat());
    return { by: "pick", ids: new Set(units.filter(({ id }) => keys.has(keyOf(id))).map(({ id }) => id)) };
  }
  if (search.by !== "rule" || (search.act !== "add" && search.act !== "remove")) return null;
  const above = units.find(({ id }) => keyOf(id) === search.unit);
  const kind = typeof search.kind === "string" && search.kind !== "" ? search.kind : null;
  return above ? { by: "rule", act: search.act, path: above.path, kind } : null;
}
