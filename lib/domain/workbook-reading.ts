import { isDay } from "./day";
import { fixedToDecimal, parseNumber } from "./fixed-point";
import {
  type Column,
  columnLetters,
  type Fault,
  type FileRow,
  type FileSheet,
  faultOf,
  type RawSheet,
  type SheetPlan,
} from "./workbook";

/** Where the columns of a plan stand in a sheet of a file. */
export type Heading = { places: readonly (readonly [Column, number])[]; letters: FileSheet["letters"] };

/** Finds the columns of a plan, in any order, by the first row; and says which are missing, unknown or there twice. */
export function readHeading(plan: SheetPlan, sheet: RawSheet): { heading: Heading; faults: Fault[] } {
  const titles = (sheet.rows[0] ?? []).map(foldWord);
  const places = plan.columns.map((column) => [column, titles.indexOf(foldWord(column.title))] as const);
  const letters = Object.fromEntries(places.map(([{ key }, at]) => [key, columnLetters(at)]));
  return { heading: { places, letters }, faults: headingFaults(plan, titles) };
}

/** A row of a sheet, or null when it is empty. */
export function readRow({ places }: Heading, cells: readonly string[], line: number): FileRow | null {
  if (cells.every((cell) => cell.trim() === "")) return null;
  const read = places.map(([column, at]) => [column.key, agreedForm(column, cells[at] ?? "")]);
  return { line, cells: Object.fromEntries(read) };
}

function headingFaults({ title: sheet, columns }: SheetPlan, heading: readonly string[]): Fault[] {
  const known = new Set(columns.map(({ title }) => foldWord(title)));
  const missing = columns.filter(({ title }) => !heading.includes(foldWord(title)));
  const unknown = heading.flatMap((title, index) => {
    if (title === "") return [];
    if (!known.has(title)) return [{ code: "unknownColumn", title, index }];
    return heading.indexOf(title) === index ? [] : [{ code: "columnTwice", title, index }];
  });
  return [
    ...missing.map(({ title }) => ({ ...faultOf(sheet, "missingColumn", title), line: 1 })),
    ...unknown.map(({ code, title, index }) => ({
      ...faultOf(sheet, code, title),
      line: 1,
      column: columnLetters(index),
    })),
  ];
}

/** A cell as the program keeps it. What cannot be read stays as it was typed: the schema says what is wrong with it. */
export function agreedForm({ kind, words = {}, fallback = "" }: Column, typed: string): string {
  const text = typed.replaceAll("\r\n", "\n").trim().normalize("NFC");
  if (text === "") return fallback;
  if (kind === "number") return decimalOf(text);
  if (kind === "day") return dayOf(text);
  if (kind === "choice") return codeOf(words, text);
  return text;
}

/** A cell as people read it: the word of a choice. */
export function shownForm({ kind, words = {} }: Column, cell: string): string {
  return kind === "choice" ? (words[cell] ?? cell) : cell;
}

/** With a comma, since a point with three digits after it may be read two ways. */
function decimalOf(text: string): string {
  const parsed = parseNumber(text);
  return parsed.ok ? fixedToDecimal(parsed.value).replace(".", ",") : text;
}

/** "1.8.2026" is written as often as "2026-08-01". */
function dayOf(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : text;
}

function codeOf(words: Readonly<Record<string, string>>, text: string): string {
  const known = Object.entries(words).find(([, word]) => foldWord(word) === foldWord(text));
  return known?.[0] ?? text;
}

/** Titles and words are the same whatever their capitals and spaces. */
function foldWord(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().normalize("NFC").toLowerCase();
}
