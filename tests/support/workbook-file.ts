import { readXlsx } from "@/lib/exchange/xlsx-read";
import { writeXlsx } from "@/lib/exchange/xlsx-write";
import type { Book } from "./workbook-book";

/** The sheets of a file. */
export async function bookOf(bytes: Buffer): Promise<Book> {
  const file = await readXlsx(bytes);
  if (!file.ok) throw new Error(`unreadable: ${file.code}`);
  return file.sheets.map(({ title, rows }) => ({ title, rows: rows.map((row) => [...row]) }));
}

/** The sheets as a file again, every cell as text: so people fill them in too. */
export async function fileOf(book: Book): Promise<Buffer> {
  const sheets = book.map(({ title, rows }) => ({
    title,
    widths: (rows[0] ?? []).map(() => 20),
    rows: rows.map((cells) => cells.map((text) => ({ kind: "text" as const, text }))),
  }));
  return Buffer.from(await writeXlsx(sheets));
}
