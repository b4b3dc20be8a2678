import { plainText } from "@/lib/domain/plain-text";
import { shownForm } from "@/lib/domain/workbook-reading";
import { VALUE_SHEET } from "@/lib/schemas/value-import";
import { isExact } from "./exact-number";
import { type WrittenCell, writeXlsx } from "./xlsx-write";

/** Rows that fit in a workbook: what can be read again within the memory a workbook is given. */
export const MOST_SHEET_ROWS = 15_000;

/** The heading of an export of values. */
export const VALUE_HEADING: readonly string[] = VALUE_SHEET.columns.map(({ title }) => title);

/** A row of an export, its cells as people read them. */
export function shownCells(row: Readonly<Record<string, string>>): string[] {
  return VALUE_SHEET.columns.map((column) => shownForm(column, row[column.key] ?? ""));
}

/** The rows as a workbook, numbers as numbers. */
export function writeValueSheet(
  rows: readonly Readonly<Record<string, string>>[],
): Promise<Uint8Array<ArrayBuffer>> {
  const widths = VALUE_SHEET.columns.map(({ key }) => (key === "comment" || key.endsWith("Name") ? 36 : 16));
  const heading: WrittenCell[] = VALUE_HEADING.map((text) => ({ kind: "heading", text }));
  return writeXlsx([{ title: VALUE_SHEET.title, widths, rows: [heading, ...rows.map(writtenCells)] }]);
}

function writtenCells(row: Readonly<Record<string, string>>): WrittenCell[] {
  return shownCells(row).map((shown, at) => {
    const text = plainText(shown);
    const isNumber = VALUE_SHEET.columns[at]?.kind === "number" && isExact(text);
    return { kind: isNumber ? "number" : "text", text };
  });
}
