/** A unit that may be given a scorecard or lose it. */
export type AssignableUnit = { id: string; kind: string; path: string; assigned: boolean };

/**
 * Whom a scorecard is for: the units picked, no others; or a rule: all below (and at) the unit with that path, of one kind or of
 * every kind (null), are given the card or lose it, and the others stay as they are.
 */
export type AssignmentChoice =
  | { by: "pick"; ids: ReadonlySet<string> }
  | { by: "rule"; act: "add" | "remove"; path: string; kind: string | null };

/** The units that get the card by a choice, and those that lose it, in their order. Source: domain.md section 1 (linked, never copied). */
export function assignmentChange(
  units: readonly AssignableUnit[],
  choice: AssignmentChoice,
): { added: string[]; removed: string[] } {
  const changed = units.filter((unit) => wanted(unit, choice) !== unit.assigned);
  const ids = (assigned: boolean) => changed.filter((unit) => unit.assigned === assigned).map(({ id }) => id);
  return { added: ids(false), removed: ids(true) };
}

function wanted({ id, kind, path, assigned }: AssignableUnit, choice: AssignmentChoice): boolean {
  if (choice.by === "pick") return choice.ids.has(id);
  const isMeant = path.startsWith(choice.path) && (choice.kind === null || choice.kind === kind);
  return isMeant ? choice.act === "add" : assigned;
}
