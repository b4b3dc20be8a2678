import { createHash } from "node:crypto";
import type { Fault, FileSheet } from "@/lib/domain/workbook";
import { faultAt } from "@/lib/domain/workbook";
import { shownForm } from "@/lib/domain/workbook-reading";
import type { FileReport, ReportRow, SheetCount } from "@/lib/domain/workbook-report";
import { type RowFault, VALUE_SHEET, type ValueRow } from "@/lib/schemas/value-import";
import type { Content, Current } from "./measurement-content";
import type { Outcome } from "./value-import-outcome";

/** More than this nobody reads on a page. */
const SHOWN = 400;

/** What the rows of a file come to, counted as they are gone through; its seal tells one outcome from another. */
export type Tally = {
  report: FileReport;
  fault(row: Pick<ValueRow, "line">, fault: RowFault): void;
  row(
    row: ValueRow,
    outcome: Outcome,
    before: Current | null,
    after: Pick<Current, "stage" | "content">,
  ): void;
  seal(): string;
};

/** Begins to count the rows of one file. */
export function tallyOf(letters: FileSheet["letters"], headingFaults: readonly Fault[]): Tally {
  const sheet: FileSheet = { plan: VALUE_SHEET, rows: [], letters };
  const count: SheetCount = {
    sheet: VALUE_SHEET.title,
    create: 0,
    change: 0,
    unchanged: 0,
    faults: headingFaults.length,
  };
  const report: FileReport = { sheets: [count], faults: [...headingFaults].slice(0, SHOWN), rows: [] };
  const hash = createHash("sha256");
  return {
    report,
    fault({ line }, { key, code, detail }) {
      count.faults += 1;
      if (report.faults.length < SHOWN) report.faults.push(faultAt(sheet, line, key, code, detail));
    },
    row(row, outcome, before, after) {
      count[outcome] += 1;
      if (outcome === "unchanged") return;
      hash.update(`${row.line} ${outcome} ${before?.version ?? 0}\n`);
      if (report.rows.length < SHOWN) report.rows.push(shownRow(row, outcome, before, after));
    },
    seal: () => hash.digest("hex"),
  };
}

function shownRow(
  { line, unit, indicator, period }: ValueRow,
  outcome: ReportRow["outcome"],
  before: Current | null,
  after: Pick<Current, "stage" | "content">,
): ReportRow {
  const place = `${unit} · ${indicator} · ${period}`;
  const name = outcome === "create" ? `${place} = ${inShort(after.content)}` : place;
  const [was, is] = [before ? cellsOf(before) : {}, cellsOf(after)];
  const changes = VALUE_SHEET.columns.flatMap((column) => {
    const [one, other] = [was, is].map((cells) => shownForm(column, cells[column.key] ?? ""));
    return before && one !== other ? [{ title: column.title, before: one ?? "", after: other ?? "" }] : [];
  });
  return { sheet: VALUE_SHEET.title, line, outcome, name, changes };
}

/** A measurement as the cells of a file. */
export function cellsOf({ stage, content }: Pick<Current, "stage" | "content">): Record<string, string> {
  const { kind, value, numerator, denominator, comment } = content;
  return {
    kind,
    value: comma(value),
    numerator: comma(numerator),
    denominator: comma(denominator),
    comment: comment ?? "",
    stage,
  };
}

const comma = (decimal: string | null) => decimal?.replace(".", ",") ?? "";

function inShort({ kind, value, numerator, denominator }: Content): string {
  if (kind !== "value") return VALUE_SHEET.columns[5].words[kind];
  return numerator === null ? comma(value) : `${comma(numerator)} / ${comma(denominator)}`;
}
