import { createHash } from "node:crypto";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { clear } from "../content";
import { migrate } from "../migrate";
import { readMigrations } from "../migration-files";
import { BackupError } from "./backup-error";
import { type BackupHeader, isSame, readBackup } from "./backup-file";
import { connected, insertRows, listTables, RowSum, readRows, type TableContent } from "./table-rows";

type Report = (content: TableContent) => void;

/**
 * Fills an empty database with what a backup holds, and tells of each table when it is found to be the same as in the file. The
 * file is read through before anything is touched. All or nothing: what fails leaves the database empty.
 */
export async function restoreBackup(
  url: string,
  file: string,
  report: Report = () => undefined,
  known = readMigrations(),
): Promise<BackupHeader> {
  const { header } = await readBackup(file);
  const asInFile = migrationsOf(header, known);
  await requireEmpty(url);
  try {
    await clear(url);
    await migrate(url, asInFile);
    await load(url, file, report);
    // A backup of an older version is brought up to date as that database would have been.
    await migrate(url, known);
    return header;
  } catch (error) {
    await clear(url);
    throw error;
  }
}

/** The migrations the backup's schema was made by; throws when this program lacks one of them, or knows it as another. */
function migrationsOf({ migrations }: BackupHeader, known: MigrationList): MigrationList {
  const ours = new Map(
    known.migrationDirectories.map(({ path, migrationFile }) => [path, checksumOf(migrationFile.content)]),
  );
  const unknown = migrations.filter(({ name, checksum }) => ours.get(name) !== checksum);
  if (unknown.length > 0) {
    throw new BackupError("newer", { migrations: unknown.map(({ name }) => name).join(", ") });
  }
  const names = new Set(migrations.map(({ name }) => name));
  return {
    ...known,
    migrationDirectories: known.migrationDirectories.filter(({ path }) => names.has(path)),
  };
}

/** As Prisma reckons it. */
function checksumOf(content: MigrationList["migrationDirectories"][number]["migrationFile"]["content"]) {
  return content.tag === "ok" ? createHash("sha256").update(content.value).digest("hex") : "";
}

async function requireEmpty(url: string): Promise<void> {
  await connected(url, async (client) => {
    for (const table of await listTables(client)) {
      const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(table)} limit 1`);
      if (rowCount) throw new BackupError("notEmpty", { table });
    }
  });
}

async function load(url: string, file: string, report: Report): Promise<void> {
  await connected(url, async (client) => {
    await client.query("begin");
    // A migration may have put rows of its own there; those of the file are what counts.
    const tables = await listTables(client);
    await client.query(`truncate ${tables.map((table) => pg.escapeIdentifier(table)).join(", ")} cascade`);
    const tie = await untie(client);
    const { contents } = await readBackup(file, (table, rows) => insertRows(client, table, rows));
    await client.query(tie);
    const missing = tables.find((table) => !contents.some((content) => content.table === table));
    if (missing) throw new BackupError("different", { table: missing });
    for (const expected of contents) {
      if (!isSame(expected, await contentOf(client, expected.table))) {
        throw new BackupError("different", { table: expected.table });
      }
      report(expected);
    }
    await client.query("commit");
    await client.query("analyze");
  });
}

async function contentOf(client: pg.Client, table: string): Promise<TableContent> {
  const sum = new RowSum();
  for await (const rows of readRows(client, table)) sum.add(rows);
  return sum.contentOf(table);
}

/**
 * Takes the foreign keys away, so that rows may come in any order, and stops the triggers, so that they come as they were; the
 * answer is the SQL that puts both back and checks the keys.
 */
async function untie(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
     union all
     select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
       format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
     from pg_trigger join pg_class on pg_class.oid = tgrelid
     where not tgisinternal and relnamespace = current_schema()::regnamespace`,
  );
  await client.query(rows.map(({ drop }) => drop).join(";\n"));
  return rows.map(({ add }) => add).join(";\n");
}
