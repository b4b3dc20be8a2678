import type { RawSheet } from "@/lib/domain/workbook";
import { type GuardCode, guardXlsx } from "./xlsx-guard";
import { runThread } from "./xlsx-thread";

/** The sheets of a file, or why there are none. `detail` is the sheet or the cell at fault. */
export type ReadFile =
  | { ok: true; sheets: RawSheet[] }
  | { ok: false; code: GuardCode | "unreadable" | "tooManyRows"; detail?: string };

/** Reads an XLSX file that nobody vouches for: each cell as text, a formula as the value it was saved with. */
export async function readXlsx(bytes: Buffer): Promise<ReadFile> {
  const refusal = await guardXlsx(bytes);
  if (refusal) return { ok: false, code: refusal };
  const sheets: { title: string; rows: string[][] }[] = [];
  let refused: ReadFile | null = null;
  // A copy of its own: the buffer of an upload may be part of a larger one.
  const copy = new Uint8Array(bytes).buffer;
  try {
    await runThread({ bytes: copy }, (answer) => {
      if (answer.kind === "sheet") sheets.push({ title: answer.title, rows: [] });
      if (answer.kind === "rows") sheets.at(-1)?.rows.push(...answer.rows);
      if (answer.kind === "refused") refused = refusalOf(answer);
    });
  } catch {
    return { ok: false, code: "tooLarge" };
  }
  return refused ?? { ok: true, sheets };
}

function refusalOf({ code, detail }: { code: string; detail?: string }): ReadFile {
  const known = code === "tooManyRows" ? code : "unreadable";
  return { ok: false, code: known, ...(detail ? { detail } : {}) };
}
