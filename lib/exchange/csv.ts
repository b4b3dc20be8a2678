import { stringify } from "csv-stringify/sync";

/** What spreadsheets take for a formula when a cell begins with it, wide signs among them; and such text that was made harmless before. */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NEGATIVE_NUMBER = /^-\d+([.,]\d+)?$/;

/** The mark by which Excel knows UTF-8; the first thing in a file. */
export const CSV_START = "\uFEFF";

/** Lines of a CSV file as Norwegian spreadsheets open it: semicolons, CRLF, and no text that could run as a formula. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(harmless)),
    { delimiter: ";", record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}

/** Text that a spreadsheet would run gets an apostrophe first; a real negative number stays a number. */
export function harmless(text: string): string {
  return DANGEROUS.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

/** The text as it was before it was made harmless. */
export function original(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
}
