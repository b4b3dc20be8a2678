import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { BackupError } from "./backup-error";
import { RowSum, type TableContent } from "./table-rows";

// A backup is JSON lines, gzipped: a head, then for each of its tables a line of text per row and one that sums them up.
const headerLine = z.object({
  balansert: z.literal("backup"),
  format: z.literal(1),
  takenAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.string()),
});
const tableLine = z.union([z.string(), z.object({ table: z.string(), rows: z.int(), sha256: z.string() })]);

/** The schema a backup was taken of, and its tables in the order they stand in. */
export type BackupHeader = z.output<typeof headerLine>;
type TakeRows = (table: string, rows: string[]) => Promise<void>;

const BATCH = 500;

/** Reads a backup from end to end, hands over its rows, and throws unless it is whole and each table sums up to what it says. */
export async function readBackup(
  file: string,
  take: TakeRows = async () => undefined,
): Promise<{ header: BackupHeader; contents: TableContent[] }> {
  const lines = new BackupLines(file);
  const header = await lines.next(headerLine);
  const contents: TableContent[] = [];
  for (const table of header.tables) contents.push(await readTable(lines, table, take));
  await lines.end();
  return { header, contents };
}

async function readTable(lines: BackupLines, table: string, take: TakeRows): Promise<TableContent> {
  const sum = new RowSum();
  let batch: string[] = [];
  const handOver = async () => {
    sum.add(batch);
    if (batch.length > 0) await take(table, batch);
    batch = [];
  };
  for (;;) {
    const line = await lines.next(tableLine);
    if (typeof line === "string") {
      batch.push(line);
      if (batch.length === BATCH) await handOver();
      continue;
    }
    await handOver();
    const content = sum.contentOf(table);
    if (!isSame(line, content)) throw lines.damaged(table);
    return content;
  }
}

/** Whether the two are the same table with the same rows. */
export function isSame(one: TableContent, other: TableContent): boolean {
  return one.table === other.table && one.rows === other.rows && one.sha256 === other.sha256;
}

class BackupLines {
  private readonly lines: AsyncGenerator<string>;

  constructor(private readonly file: string) {
    this.lines = linesOf(file);
  }

  async next<T>(shape: z.ZodType<T>): Promise<T> {
    try {
      const { value } = await this.lines.next();
      return shape.parse(JSON.parse(value ?? ""));
    } catch (error) {
      throw this.damaged(error instanceof z.ZodError || !(error instanceof Error) ? "" : error.message);
    }
  }

  async end(): Promise<void> {
    const rest = await this.lines.next().catch(() => ({ done: false }));
    if (!rest.done) throw this.damaged("");
  }

  damaged(reason: string): BackupError {
    return new BackupError("damaged", { file: this.file, reason });
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  createReadStream(file)
    .on("error", (error) => unzipped.destroy(error))
    .pipe(unzipped)
    .setEncoding("utf8");
  let rest = "";
  for await (const chunk of unzipped) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
