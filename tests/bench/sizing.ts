import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { importValues, tryValues } from "@/lib/data/value-import";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import { takeBackup } from "@/lib/db/backup/take-backup";
import { readValueFile } from "@/lib/exchange/value-file";
import { db } from "@/tests/support/owner";
import { createTestDatabase, type TestServer } from "../support/database-server";
import { anImport } from "../support/import-load";

const ROWS = Number(process.env.ROWS ?? 100_000);
const MB = 2 ** 20;

/** What so many values take on disk with their history and their lines in the log, and a backup of them: what docs/deployment.md reckons from. */
export async function measureSizes(server: TestServer, url: string) {
  const { actor, file } = await anImport(ROWS);
  const before = await databaseBytes();
  const values = await readValueFile(file);
  if (!values.ok) throw new Error(values.code);
  const { seal } = await tryValues(actor, values);
  const importing = await timed(() =>
    importValues(actor, { ...values, fileName: "sizes.csv", source: "import" }, seal),
  );
  await db.$executeRawUnsafe("VACUUM");
  const bytes = (await databaseBytes()) - before;
  const folder = mkdtempSync(path.join(tmpdir(), "balansert-sizes-"));
  const backup = path.join(folder, "sizes.backup");
  const taking = await timed(() => takeBackup(url, backup));
  const empty = await createTestDatabase({ url: server.url, template: "template0" });
  const restoring = await timed(() => restoreBackup(empty.url, backup));
  await empty.drop();
  const backupMb = Math.round(statSync(backup).size / MB);
  rmSync(folder, { recursive: true });
  const sizes = { "database, MB": Math.round(bytes / MB), "backup, MB": backupMb };
  const times = { "import, s": importing, "backup, s": taking, "restore, s": restoring };
  return [{ values: ROWS, ...sizes, ...times, passed: true }];
}

async function databaseBytes(): Promise<number> {
  const rows = await db.$queryRaw<{ bytes: bigint }[]>`SELECT pg_database_size(current_database()) AS bytes`;
  return Number(rows[0]?.bytes);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 100) / 10;
}
