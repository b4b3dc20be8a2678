import { type FileRow, rowKey, type SheetPlan, type SheetRow } from "./workbook";
import { shownForm } from "./workbook-reading";

/** A row that is there already, and what a write needs to find it. */
export type KnownRow = { cells: SheetRow; id: string; version: number };

/** A field that a file gives another value, as people read it. */
type CellChange = { title: string; before: string; after: string };

/** What a row of a file comes to. `known` is what stands there now; null: nothing does. */
export type RowOutcome = {
  line: number;
  cells: SheetRow;
  outcome: "create" | "change" | "unchanged";
  changes: CellChange[];
  known: KnownRow | null;
};

/** Compares a row with what is there under the same key. */
export function compareRow(plan: SheetPlan, { line, cells }: FileRow, there: KnownRow | null): RowOutcome {
  const changes = there ? changesOf(plan, there.cells, cells) : [];
  const outcome = !there ? "create" : changes.length > 0 ? "change" : "unchanged";
  return { line, cells, outcome, changes, known: there };
}

function changesOf({ columns }: SheetPlan, before: SheetRow, after: SheetRow): CellChange[] {
  return columns
    .filter(({ key, isNote }) => !isNote && (before[key] ?? "") !== (after[key] ?? ""))
    .map((column) => ({
      title: column.title,
      before: shownForm(column, before[column.key] ?? ""),
      after: shownForm(column, after[column.key] ?? ""),
    }));
}

/** What is there, by what tells the rows apart. */
export function byKey(plan: SheetPlan, rows: readonly KnownRow[]): Map<string, KnownRow> {
  return new Map(rows.map((row) => [rowKey(plan, row.cells), row]));
}
