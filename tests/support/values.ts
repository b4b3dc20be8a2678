import type { Actor } from "@/lib/data/access";
import { type ExportRow, readValueExport, type ValueFilter } from "@/lib/data/value-export";
import { CSV_START, csvLines } from "@/lib/exchange/csv";
import { readValueFile, type ValueFile } from "@/lib/exchange/value-file";
import { shownCells, VALUE_HEADING } from "@/lib/exchange/value-sheet";

/** All rows of an export. */
export async function exportRows(actor: Actor, filter: ValueFilter = {}): Promise<ExportRow[]> {
  const batches = await readValueExport(actor, filter);
  if (!batches) throw new Error("no export for this actor");
  const rows: ExportRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** Rows by the keys of their columns, as the bytes of a CSV file. */
export function csvOf(rows: readonly ExportRow[]): Buffer {
  return Buffer.from(CSV_START + csvLines([VALUE_HEADING, ...rows.map(shownCells)]));
}

/** A file of values that is as it should be. */
export async function valueFile(bytes: Buffer): Promise<ValueFile> {
  const file = await readValueFile(bytes);
  if (!file.ok) throw new Error(`unreadable: ${file.code}`);
  return file;
}

/** Rows typed by the keys of their columns, read as a file. */
export const fileOf = (...rows: ExportRow[]): Promise<ValueFile> => valueFile(csvOf(rows));
