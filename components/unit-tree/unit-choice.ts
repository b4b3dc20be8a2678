const names = ["new", "unit", "move", "close", "merge", "undo"] as const;

/** What the address asks to do: "unit.<id>" with an existing unit, "new.<id>" below one. */
export type UnitChoice = { form: (typeof names)[number]; id: string };

/** Reads the address; null when it asks for nothing we know. */
export function unitChoice(text: string | undefined): UnitChoice | null {
  const [name, id = ""] = (text ?? "").split(".");
  const form = names.find((each) => each === name);
  return form ? { form, id } : null;
}
