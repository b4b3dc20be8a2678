import type { SheetRow } from "./workbook";

/** Columns of a row that together name a row of another sheet, the widest first: card, then focus area. */
export type Reference = {
  /** The sheets whose rows the columns name, one step narrower for each column: ["scorecard", "focusArea"]. */
  sheets: readonly string[];
  columns: readonly string[];
  /** Empty columns name nothing, and that is allowed. */
  isOptional?: boolean;
};

/** A reference that leads nowhere: the column at fault, and whether it is empty or names something unknown. */
export type LostReference = { column: string; code: "required" | "unknownReference"; detail: string };

/** Follows a reference column by column; `isKnown` answers for a sheet and the cells so far. Null: it leads to something. */
export function followReference(
  row: SheetRow,
  { sheets, columns, isOptional = false }: Reference,
  isKnown: (sheet: string, cells: readonly string[]) => boolean,
): LostReference | null {
  const cells = columns.map((column) => row[column] ?? "");
  if (isOptional && cells.every((cell) => cell === "")) return null;
  const at = columns.findIndex((_, index) => !isKnown(sheets[index] as string, cells.slice(0, index + 1)));
  if (at < 0) return null;
  const [column, detail] = [columns[at] as string, cells[at] as string];
  return { column, detail, code: detail === "" ? "required" : "unknownReference" };
}

/** Rows so ordered that each comes after those it depends on, otherwise as they were. Those in a circle stand where they are met. */
export function inDependencyOrder<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  dependsOn: (row: Row) => readonly string[],
): Row[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const placed = new Set<Row>();
  const visit = (row: Row) => {
    if (placed.has(row)) return;
    placed.add(row);
    for (const key of dependsOn(row)) {
      const other = byKey.get(key);
      if (other) visit(other);
    }
    ordered.push(row);
  };
  const ordered: Row[] = [];
  for (const row of rows) visit(row);
  return ordered;
}

/** The codes that are their own ancestors, by the parent of each code ("" for none). */
export function ownAncestors(parents: ReadonlyMap<string, string>): Set<string> {
  const circular = new Set<string>();
  for (const start of parents.keys()) {
    const seen = new Set<string>();
    let code = parents.get(start) ?? "";
    while (code !== "" && code !== start && !seen.has(code)) {
      seen.add(code);
      code = parents.get(code) ?? "";
    }
    if (code === start) circular.add(start);
  }
  return circular;
}
