const names = ["new", "grouping", "newGroup", "group", "units", "shares"] as const;

/** What the address asks for: "grouping.<id>" a form, "units.<id>" the table, "shares.<grouping>.<unit>" one unit's shares. */
export type GroupingChoice = { page: (typeof names)[number]; id: string; unitId: string };

/** Reads the address; null when it asks for nothing we know. */
export function groupingChoice(text: string | undefined): GroupingChoice | null {
  const [name, id = "", unitId = ""] = (text ?? "").split(".");
  const page = names.find((each) => each === name);
  return page ? { page, id, unitId } : null;
}
