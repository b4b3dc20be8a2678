import type { MigrationList } from "@prisma/schema-engine-wasm";
import { expect, inject, onTestFinished, test } from "vitest";
import { migrate, missingMigration } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/migration-files";
import { createTestDatabase } from "@/tests/support/database-server";
import { ask } from "./platform-home";

/** A database as the committed migrations leave it. */
async function newDatabase(): Promise<string> {
  const { url, drop } = await createTestDatabase(inject("testServer"));
  onTestFinished(drop);
  return url;
}

/** The committed migrations and some later ones. */
function committedAnd(later: Record<string, string>): MigrationList {
  const committed = readMigrations();
  const added = Object.entries(later).map(([path, value]) => ({
    path,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
  }));
  return { ...committed, migrationDirectories: [...committed.migrationDirectories, ...added] };
}

test("the committed migrations lead to the schema: if not, run npm run migration -- NAME", async () => {
  expect(await missingMigration(inject("testServer").url)).toBeNull();
});

test("a database that is up to date is left alone", async () => {
  expect(await migrate(await newDatabase())).toEqual([]);
});

test("two who migrate at once take turns", async () => {
  const url = await newDatabase();
  const list = committedAnd({ "29990101000000_more": "create table more (id int)" });
  const [one, other] = await Promise.all([migrate(url, list), migrate(url, list)]);
  expect([...one, ...other]).toEqual(["29990101000000_more"]);
});

test("the history is kept in the same table as by Prisma's own program", async () => {
  const url = await newDatabase();
  const columns = await ask<{ column: string }>(
    url,
    `select column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || ' ' || is_nullable
       || coalesce(' ' || column_default, '') as column
     from information_schema.columns where table_name = '_prisma_migrations' order by ordinal_position`,
  );
  expect(columns.map(({ column }) => column)).toEqual([
    "id character varying(36) NO",
    "checksum character varying(64) NO",
    "finished_at timestamp with time zone YES",
    "migration_name character varying(255) NO",
    "logs text YES",
    "rolled_back_at timestamp with time zone YES",
    "started_at timestamp with time zone NO now()",
    "applied_steps_count integer NO 0",
  ]);
  const rows = await ask(
    url,
    "select migration_name, applied_steps_count from _prisma_migrations order by 1",
  );
  expect(rows).toEqual(
    readMigrations().migrationDirectories.map(({ path }) => ({
      migration_name: path,
      applied_steps_count: 1,
    })),
  );
});

test("a migration may hold functions with semicolons", async () => {
  const url = await newDatabase();
  const body =
    "create function two() returns int language plpgsql as $$ begin perform 1; return 2; end; $$; select two();";
  await migrate(url, committedAnd({ "29990101000000_function": body }));
  expect(await ask(url, "select two() as two")).toEqual([{ two: 2 }]);
});

test("a migration that fails leaves nothing, says why, and can be mended", async () => {
  const url = await newDatabase();
  const name = "29990101000000_broken";
  const broken = committedAnd({ [name]: "create table half (id int); select 1 / 0;" });
  const failure = {
    code: "migrationFailed",
    facts: { migration: name, reason: expect.stringContaining("division by zero") },
  };
  await expect(migrate(url, broken)).rejects.toMatchObject(failure);
  expect(await ask(url, "select to_regclass('half') as half")).toEqual([{ half: null }]);
  expect(await migrate(url)).toEqual([]);
  expect(await migrate(url, committedAnd({ [name]: "create table half (id int)" }))).toEqual([name]);
});
