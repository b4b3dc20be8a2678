import type { Actor } from "@/lib/data/access";
import { getWorkbook } from "@/lib/data/workbook";
import { writeWorkbookFile } from "@/lib/exchange/workbook-file";
import type { Book } from "./workbook-book";
import { bookOf } from "./workbook-file";

/** The organisation's workbook, written as a file and read again. */
export async function exported(actor: Actor): Promise<Book> {
  const rows = await getWorkbook(actor);
  if (!rows) throw new Error("no workbook for this actor");
  return bookOf(Buffer.from(await writeWorkbookFile(rows)));
}
