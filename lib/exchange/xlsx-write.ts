import { runThread } from "./xlsx-thread";

/** A cell to write: what its text stands for. "long" is text that wraps. */
export type WrittenCell = { kind: "text" | "long" | "number" | "day" | "heading"; text: string };
export type WrittenSheet = { title: string; widths: number[]; rows: WrittenCell[][] };

/** Writes sheets as an XLSX file, the first row of each kept in sight. Text is written as text and never runs as a formula. */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  let written: Uint8Array<ArrayBuffer> | null = null;
  await runThread({ sheets }, (answer) => {
    if (answer.kind === "written") written = answer.bytes as Uint8Array<ArrayBuffer>;
  });
  if (!written) throw new Error("the workbook could not be written");
  return written;
}
