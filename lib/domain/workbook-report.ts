import type { Fault } from "./workbook";
import type { RowOutcome } from "./workbook-comparison";

/** A row that something happens to, as a report shows it. */
export type ReportRow = Pick<RowOutcome, "line" | "changes"> & {
  sheet: string;
  outcome: "create" | "change";
  /** What the row is known by, as it stands in the file. */
  name: string;
};

export type SheetCount = { sheet: string; create: number; change: number; unchanged: number; faults: number };

/** What a file comes to, row by row: the same for a workbook and for a file of values. */
export type FileReport = {
  sheets: SheetCount[];
  /** Only the first ones; `sheets` counts them all. */
  faults: Fault[];
  rows: ReportRow[];
};

/** More than this nobody reads on a page. */
const SHOWN = 400;

/** Sums up what the rows of a file come to. */
export function reportOf(
  sheets: readonly { title: string; outcomes: readonly (RowOutcome & { name: string })[] }[],
  faults: readonly Fault[],
): FileReport {
  const known = new Set(sheets.map(({ title }) => title));
  const missing = [...new Set(faults.map(({ sheet }) => sheet))].filter((sheet) => !known.has(sheet));
  const count = (title: string, outcomes: readonly RowOutcome[]): SheetCount => {
    const of = (outcome: RowOutcome["outcome"]) => outcomes.filter((row) => row.outcome === outcome).length;
    const own = faults.filter(({ sheet }) => sheet === title).length;
    return {
      sheet: title,
      create: of("create"),
      change: of("change"),
      unchanged: of("unchanged"),
      faults: own,
    };
  };
  const rows = sheets.flatMap(({ title, outcomes }) =>
    outcomes.flatMap(({ line, outcome, changes, name }) =>
      outcome === "unchanged" ? [] : [{ sheet: title, line, outcome, changes, name }],
    ),
  );
  return {
    sheets: [...missing.map((title) => count(title, [])), ...sheets.map((s) => count(s.title, s.outcomes))],
    faults: faults.slice(0, SHOWN),
    rows: rows.slice(0, SHOWN),
  };
}

/** The counts of a whole report. */
export function totalOf({ sheets }: Pick<FileReport, "sheets">): Omit<SheetCount, "sheet"> {
  const total = (key: "create" | "change" | "unchanged" | "faults") =>
    sheets.reduce((sum, sheet) => sum + sheet[key], 0);
  return {
    create: total("create"),
    change: total("change"),
    unchanged: total("unchanged"),
    faults: total("faults"),
  };
}
