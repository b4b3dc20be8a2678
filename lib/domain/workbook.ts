/** What a column of a workbook holds. A choice is kept as its code and written as its word. */
export type Column = {
  /** The field, as the schemas name it: "name.nn". */
  key: string;
  title: string;
  kind: "text" | "number" | "day" | "choice";
  /** Of a choice: the word of each code. */
  words?: Readonly<Record<string, string>>;
  /** What an empty cell stands for. */
  fallback?: string;
  /** Says something about a change, and is none itself: left out when rows are compared. */
  isNote?: boolean;
};

/** One sheet: its columns, and those that together tell its rows apart. */
export type SheetPlan<Name extends string = string> = {
  name: Name;
  title: string;
  columns: readonly Column[];
  identity: readonly string[];
};

/** A row by the keys of its columns, each cell as text in one agreed form ("2.5", "2026-08-01", a choice's code); empty: "". */
export type SheetRow = Readonly<Record<string, string>>;

/** A sheet of a file as it was read: the text of each cell. */
export type RawSheet = { title: string; rows: readonly (readonly string[])[] };

/** Something wrong in a file: where, and why as a code; `detail` is what the message names. */
export type Fault = {
  sheet: string;
  /** Row and column letters of the cell; null: the whole sheet, or the whole row. */
  line: number | null;
  column: string | null;
  /** The column's heading, which the message goes on from. */
  title: string | null;
  code: string;
  detail?: string;
};

/** A row that was read from a file, and where it stood. */
export type FileRow = { line: number; cells: SheetRow };

/** The letters of a column counted from 0: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** What tells a row from the others of its sheet. */
export function rowKey(plan: SheetPlan, row: SheetRow): string {
  return plan.identity.map((column) => row[column] ?? "").join("\u0000");
}

/** A sheet of a file whose columns are known: its rows, and the letters of the columns as they stand there. */
export type FileSheet<Name extends string = string> = {
  plan: SheetPlan<Name>;
  rows: readonly FileRow[];
  letters: Readonly<Record<string, string>>;
};

/** A fault at the cell of a field; of a field that is no column, at the row. */
export function faultAt(sheet: FileSheet, line: number, key: string, code: string, detail?: string): Fault {
  const column = sheet.letters[key] ?? null;
  const title = sheet.plan.columns.find((each) => each.key === key)?.title ?? null;
  return { sheet: sheet.plan.title, line, column, title, code, ...(detail ? { detail } : {}) };
}

/** A fault of a whole sheet. */
export function faultOf(sheet: string, code: string, detail?: string): Fault {
  return { sheet, line: null, column: null, title: null, code, ...(detail ? { detail } : {}) };
}
