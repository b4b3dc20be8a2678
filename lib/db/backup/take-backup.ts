import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { migrationLock } from "../migrate";
import { BackupError } from "./backup-error";
import type { BackupHeader } from "./backup-file";
import { connected, listTables, RowSum, readRows, type TableContent } from "./table-rows";

type Report = (content: TableContent) => void;

/**
 * Writes everything the database holds at one moment to `file`, while others go on writing, and tells of each table. Cut off
 * halfway, there is no such file.
 */
export async function takeBackup(url: string, file: string, report: Report = () => undefined): Promise<void> {
  await connected(url, async (client) => {
    // Who brings the schema up to date waits until we are done, and we for them.
    await client.query("select pg_advisory_lock_shared($1)", [migrationLock]);
    await client.query("begin isolation level repeatable read read only");
    const header = await readHeader(client);
    await mkdir(path.dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}.unfinished`;
    try {
      // It holds personal data: for the owner's eyes only.
      const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
      await pipeline(writeLines(client, header, report), createGzip(), target);
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  });
}

async function readHeader(client: pg.Client): Promise<BackupHeader> {
  const found = await client.query<{ there: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as there",
  );
  if (!found.rows[0]?.there) throw new BackupError("nothing");
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`,
  );
  const tables = await listTables(client);
  return { balansert: "backup", format: 1, takenAt: new Date().toISOString(), migrations, tables };
}

/** The head, then of each table its rows and what they sum up to. */
async function* writeLines(client: pg.Client, header: BackupHeader, report: Report): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for (const table of header.tables) {
    const sum = new RowSum();
    for await (const rows of readRows(client, table)) {
      sum.add(rows);
      yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    }
    const content = sum.contentOf(table);
    yield `${JSON.stringify(content)}\n`;
    report(content);
  }
}
