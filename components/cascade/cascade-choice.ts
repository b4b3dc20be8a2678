import type { CascadeUnit } from "@/lib/data/cascade";
import type { AssignmentChoice } from "@/lib/domain/assignment";

type Search = Record<string, string | string[] | undefined>;

/** The end of a unit's id: enough to tell it from the others, and short enough for hundreds of them to stand in an address. */
export function keyOf(unitId: string): string {
  return unitId.slice(-12);
}

/** Between the keys of units that are picked and not drawn. */
export const BETWEEN_KEYS = ".";

/** Whom the address asks to give the card to; null when it asks for nothing we know. */
export function cascadeChoice(search: Search, units: readonly CascadeUnit[]): AssignmentChoice | null {
  if (search.by === "pick") return { by: "pick", ids: pickedIn(search, units) };
  if (search.by !== "rule" || (search.act !== "add" && search.act !== "remove")) return null;
  const above = units.find(({ id }) => keyOf(id) === search.unit);
  const kind = typeof search.kind === "string" && search.kind !== "" ? search.kind : null;
  return above ? { by: "rule", act: search.act, path: above.path, kind } : null;
}

/** The units that are picked: those the address names, where they were picked there; else those that have the card. */
export function pickedIn(search: Search, units: readonly CascadeUnit[]): Set<string> {
  const keys = new Set([search.u ?? []].flat().flatMap((each) => each.split(BETWEEN_KEYS)));
  const isPicked = (unit: CascadeUnit) => (search.by === "pick" ? keys.has(keyOf(unit.id)) : unit.assigned);
  return new Set(units.filter(isPicked).map(({ id }) => id));
}
