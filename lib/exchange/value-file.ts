import { columnLetters, type Fault, type RawSheet } from "@/lib/domain/workbook";
import { agreedForm, type Heading, readHeading } from "@/lib/domain/workbook-reading";
import {
  MOST_VALUE_ROWS,
  READ_COLUMNS,
  REQUIRED_COLUMNS,
  VALUE_SHEET,
  type ValueRow,
  type ValueRows,
} from "@/lib/schemas/value-import";
import { original } from "./csv";
import { encodingOf, readCsv, UnreadableCsv } from "./csv-read";
import { packedRows } from "./packed-rows";
import { LARGEST_FILE } from "./xlsx-guard";
import { readXlsx } from "./xlsx-read";

/** The rows of a file of values, and the letters of its columns; what is wrong with its heading. */
export type ValueFile = { rows: ValueRows; letters: Readonly<Record<string, string>>; faults: Fault[] };
type ReadValueFile = ({ ok: true } & ValueFile) | { ok: false; code: string; detail?: string };

/** Hears how many rows are read; how many there are nobody knows before the end. */
type Told = (done: number, of: 0) => void;
const untold: Told = () => undefined;
const TOLD_EVERY = 1000;

/** Reads a file of values, XLSX or CSV, told apart by what is in it and not by its name. */
export async function readValueFile(bytes: Buffer, told = untold): Promise<ReadValueFile> {
  if (bytes.length === 0) return { ok: false, code: "emptyFile" };
  if (bytes.length > LARGEST_FILE) return { ok: false, code: "tooLarge" };
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return readWorkbook(bytes, told);
  const isText = encodingOf(bytes) === "utf-16le" || !bytes.includes(0);
  if (!isText) return { ok: false, code: "notValues" };
  try {
    return await rowsOf(readCsv(bytes), original, told);
  } catch (error) {
    if (error instanceof UnreadableCsv)
      return { ok: false, code: "unreadableRow", detail: String(error.line) };
    throw error;
  }
}

async function readWorkbook(bytes: Buffer, told: Told): Promise<ReadValueFile> {
  const file = await readXlsx(bytes);
  if (!file.ok) return file;
  const sheet = file.sheets.find(({ title }) => title === VALUE_SHEET.title) ?? file.sheets[0];
  return rowsOf(sheet?.rows ?? [], (text) => text, told);
}

type Records = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

async function rowsOf(records: Records, clean: (text: string) => string, told: Told): Promise<ReadValueFile> {
  const filled = filledRecords(records);
  const first = await filled.next();
  if (first.done) return { ok: false, code: "emptyFile" };
  const { cells, line } = first.value;
  const heading = headingOf({ title: VALUE_SHEET.title, rows: [cells.map(unmarked)] }, line);
  const { letters, faults } = heading;
  const rows = packedRows();
  if (faults.length > 0) return { ok: true, rows, letters, faults };
  const read = rowReader(heading.places, clean);
  for await (const record of filled) {
    if (rows.length === MOST_VALUE_ROWS) return { ok: false, code: "tooManyValues" };
    rows.push(read(record.cells, record.line));
    if (rows.length % TOLD_EVERY === 0) told(rows.length, 0);
  }
  return rows.length === 0 ? { ok: false, code: "emptyFile" } : { ok: true, rows, letters, faults };
}

/** The records that say anything, each with its row in the file as spreadsheets count. */
async function* filledRecords(records: Records) {
  let line = 0;
  for await (const cells of records) {
    line += 1;
    if (!isEmpty(cells)) yield { cells, line };
  }
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** Without the mark of UTF-8, which decoding leaves in some files. */
const unmarked = (text: string) => text.replace(/^\uFEFF/, "");

function headingOf(sheet: RawSheet, line: number) {
  const { heading, faults } = readHeading(VALUE_SHEET, sheet);
  const required = VALUE_SHEET.columns.filter(({ key }) => REQUIRED_COLUMNS.includes(key));
  const titles = new Set<string>(required.map(({ title }) => title));
  return {
    places: heading.places.filter(([{ key }, at]) => at >= 0 && READ_COLUMNS.has(key)),
    letters: lettersOf(heading),
    faults: faults
      .filter(({ code, detail }) => code !== "missingColumn" || titles.has(detail ?? ""))
      .map((fault) => ({ ...fault, line })),
  };
}

function lettersOf({ places }: Heading) {
  return Object.fromEntries(places.flatMap(([{ key }, at]) => (at >= 0 ? [[key, columnLetters(at)]] : [])));
}

function rowReader(places: Heading["places"], clean: (text: string) => string) {
  return (cells: readonly string[], line: number): ValueRow => {
    const row: ValueRow = {
      line,
      unit: "",
      indicator: "",
      period: "",
      kind: "",
      value: "",
      numerator: "",
      denominator: "",
      comment: "",
      stage: "",
      externalId: "",
    };
    for (const [column, at] of places) {
      const cell = cells[at] ?? "";
      if (cell !== "") row[column.key as "unit"] = agreedForm(column, clean(cell));
    }
    return row;
  };
}
