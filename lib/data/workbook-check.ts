import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type Fault,
  type FileSheet,
  faultAt,
  faultOf,
  type RawSheet,
  rowKey,
  type SheetRow,
} from "@/lib/domain/workbook";
import { byKey, compareRow, type KnownRow, type RowOutcome } from "@/lib/domain/workbook-comparison";
import { readHeading, readRow } from "@/lib/domain/workbook-reading";
import { followReference } from "@/lib/domain/workbook-references";
import { referencesOf } from "@/lib/schemas/workbook-references";
import { parseRow } from "@/lib/schemas/workbook-rows";
import { type SheetName, WORKBOOK_SHEETS } from "@/lib/schemas/workbook-sheets";
import { type CheckedSheet, circularUnits, formulaFaults, weightFaults } from "./workbook-whole";

/** All sheets of a file beside what is there, and all that is wrong. */
export type Checked = { sheets: readonly CheckedSheet[]; faults: Fault[] };

/** What a spreadsheet leaves where a formula failed. */
const FAILED_FORMULA = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** Rows taken at a time before others get their turn. */
const CHUNK = 100;

/** Everything that can be told of a workbook without writing: what its rows come to, and all that is wrong in it. */
export async function checkWorkbook(
  file: readonly RawSheet[],
  rows: Readonly<Record<SheetName, readonly KnownRow[]>>,
): Promise<Checked> {
  const faults: Fault[] = [];
  const sheets: CheckedSheet[] = [];
  for (const plan of WORKBOOK_SHEETS) {
    const raw = file.find(({ title }) => title.trim().toLowerCase() === plan.title.toLowerCase());
    if (!raw) {
      faults.push(faultOf(plan.title, "missingSheet"));
      continue;
    }
    const { heading, faults: wrong } = readHeading(plan, raw);
    faults.push(...wrong);
    const body = wrong.length > 0 ? [] : raw.rows.slice(1);
    const read = await inTurns(body, (cells, index) => readRow(heading, cells, index + 2));
    const sheet = { plan, letters: heading.letters, rows: read.filter((row) => row !== null) };
    const known = knownRows(sheet, rows[plan.name]);
    const outcomes = await inTurns(sheet.rows, (row) =>
      compareRow(plan, row, known.get(rowKey(plan, row.cells)) ?? null),
    );
    sheets.push({ ...sheet, known, outcomes });
  }
  const isKnown = knownIn(sheets);
  for (const sheet of sheets) {
    const own = await inTurns(sheet.outcomes, (row) => rowFaults(sheet, row, isKnown));
    faults.push(...duplicates(sheet), ...own.flat());
  }
  for (const whole of [circularUnits, weightFaults, formulaFaults]) {
    await nextTurn();
    faults.push(...whole(sheets));
  }
  return { sheets, faults };
}

/** The rows of a sheet that are there. The root goes by being the root: its code may differ. */
function knownRows(sheet: FileSheet<SheetName>, rows: readonly KnownRow[]): ReadonlyMap<string, KnownRow> {
  const known = byKey(sheet.plan, rows);
  if (sheet.plan.name !== "unit") return known;
  const root = rows.find(({ cells }) => cells.parent === "");
  const [named, ...others] = sheet.rows.filter(({ cells }) => cells.parent === "");
  const isRenamed = named && others.length === 0 && !known.has(rowKey(sheet.plan, named.cells));
  const isGone = root && !sheet.rows.some(({ cells }) => cells.code === root.cells.code);
  return isRenamed && isGone ? known.set(rowKey(sheet.plan, named.cells), root) : known;
}

type IsKnown = (sheet: string, cells: readonly string[]) => boolean;

function knownIn(sheets: readonly CheckedSheet[]): IsKnown {
  const keys = new Map<string, Set<string>>(
    sheets.map(({ plan, known, rows }) => [
      plan.name,
      new Set([...known.keys(), ...rows.map(({ cells }) => rowKey(plan, cells))]),
    ]),
  );
  return (sheet, cells) => keys.get(sheet)?.has(cells.join("\u0000")) ?? true;
}

function rowFaults(
  sheet: CheckedSheet,
  { line, cells, outcome, known }: RowOutcome,
  isKnown: IsKnown,
): Fault[] {
  if (outcome === "unchanged") return [];
  const { plan } = sheet;
  const lost = referencesOf(plan.name, cells).flatMap(
    (reference) => followReference(cells, reference, isKnown) ?? [],
  );
  const isSecondRoot = plan.name === "unit" && cells.parent === "" && known?.cells.parent !== "";
  const failed = Object.keys(cells).filter((key) => FAILED_FORMULA.test(cells[key] ?? ""));
  const words = unknownWords(sheet, cells).filter(({ key }) => !failed.includes(key));
  const said = new Set([...failed, ...words.map(({ key }) => key)]);
  const parsed = parseRow(plan.name, cells);
  return [
    ...failed.map((key) => faultAt(sheet, line, key, "formulaError", cells[key])),
    ...lost.map(({ column, code, detail }) => faultAt(sheet, line, column, code, detail)),
    ...(isSecondRoot ? [faultAt(sheet, line, "parent", "required")] : []),
    ...words.map(({ key, words: allowed }) => faultAt(sheet, line, key, "unknownWord", allowed)),
    ...(parsed.ok ? [] : parsed.faults)
      .filter(({ field }) => !said.has(field))
      .map(({ field, code }) => faultAt(sheet, line, field, code)),
  ];
}

/** Choices whose word is none of those that may stand there. */
function unknownWords({ plan }: CheckedSheet, cells: SheetRow): { key: string; words: string }[] {
  return plan.columns.flatMap(({ key, words }) => {
    const cell = cells[key] ?? "";
    return !words || cell === "" || Object.hasOwn(words, cell)
      ? []
      : [{ key, words: Object.values(words).join(", ") }];
  });
}

/** Rows that say they are the same as one further up. */
function duplicates(sheet: CheckedSheet): Fault[] {
  const first = new Map<string, number>();
  return sheet.rows.flatMap(({ line, cells }) => {
    const key = rowKey(sheet.plan, cells);
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    const column = sheet.plan.identity.at(-1) ?? "";
    return before === undefined ? [] : [faultAt(sheet, line, column, "duplicateRow", String(before))];
  });
}

/** Does something with each, and lets others in now and then. */
async function inTurns<T, Result>(
  items: readonly T[],
  work: (item: T, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % CHUNK === 0) await nextTurn();
    results.push(work(item, index));
  }
  return results;
}
