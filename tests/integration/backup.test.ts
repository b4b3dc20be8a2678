import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from "vitest";
import { takeDailyBackup } from "@/lib/db/backup/daily-backup";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import type { TableContent } from "@/lib/db/backup/table-rows";
import { takeBackup } from "@/lib/db/backup/take-backup";
import { migrate } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/migration-files";
import type { Day } from "@/lib/domain/day";
import { travelTo } from "@/tests/support/clock";
import { dashboardOf } from "@/tests/support/dashboard";
import { createTestDatabase } from "@/tests/support/database-server";
import { enter } from "@/tests/support/entry";
import { actorOf, anOrganisation, type Organisation } from "@/tests/support/organisation";
import { ask } from "./platform/platform-home";

travelTo("2026-06-15");

const source = process.env.DATABASE_URL ?? "";
const folder = mkdtempSync(path.join(tmpdir(), "balansert-backup-"));
const file = path.join(folder, "all.backup");
let organisation: Organisation;

beforeAll(async () => {
  organisation = await anOrganisation();
  await enter(organisation, "north", "2026-T1", { A: "3.1" });
  // Many rows, and what is hard to keep: text that looks like syntax, JSON's null beside SQL's, more digits than a float has.
  await ask(
    source,
    `insert into audit_event (organisation_id, id, revision, action, entity_id, at, before, after)
     select id, gen_random_uuid(), 0, E'a,"b"\\\\(c)\\n{d}\u00e5', gen_random_uuid(), timestamptz '2026-03-29 01:59:59.999Z' + n * interval '1 ms',
       case when n % 2 = 0 then jsonb 'null' end, jsonb '{"n": 0.10000000000000000000001, "t": "\\\\N, \\"x\\""}'
     from organisation, generate_series(1, 4000) n`,
  );
}, 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function take(target: string): Promise<TableContent[]> {
  const contents: TableContent[] = [];
  await takeBackup(source, target, (content) => contents.push(content));
  return contents;
}

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await createTestDatabase(inject("testServer"));
  onTestFinished(drop);
  return url;
}

/** The dashboard as a server on that database draws it. */
async function dashboardAt(url: string): Promise<unknown> {
  const kept = globalThis as { balansertPool?: unknown; balansertDb?: unknown };
  const { balansertPool, balansertDb } = kept;
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", url);
  delete kept.balansertPool;
  delete kept.balansertDb;
  const { getUnitDashboard } = await import("@/lib/data/unit-dashboard");
  const dashboard = await getUnitDashboard(organisation.actor, organisation.code, "root", "2026-T1");
  // The audit trail came as it was, and goes on from there.
  const { verifyChain } = await import("@/lib/data/audit-verification");
  const ends = [await verifyChain(organisation.id)];
  await ask(
    url,
    "insert into audit_event (organisation_id, id, revision, action, entity_id) select id, gen_random_uuid(), 1, 'a.b', id from organisation",
  );
  ends.push(await verifyChain(organisation.id));
  expect(ends.map(({ fault }) => fault)).toEqual([null, null]);
  expect(ends[1]?.head?.number).toBe((ends[0]?.head?.number ?? 0) + 1);
  const { pool } = await import("@/lib/db/pool");
  await pool().end();
  vi.unstubAllEnvs();
  Object.assign(kept, { balansertPool, balansertDb });
  return dashboard;
}

describe("row 19: a backup taken while others write", () => {
  it("is of one moment, and gives the same tables and the same dashboard in a new database", async () => {
    let written = 0;
    let done = false;
    const writing = (async () => {
      while (!done) {
        await actorOf(organisation, "leader", "south");
        written += 1;
      }
    })();
    await vi.waitFor(() => expect(written).toBeGreaterThan(0));
    const before = written;
    const taken = await take(file);
    const during = written - before;
    done = true;
    await writing;
    expect(during).toBeGreaterThan(0);
    const url = await emptyDatabase();
    const restored: TableContent[] = [];
    await restoreBackup(url, file, (content) => restored.push(content));
    expect(restored).toEqual(taken);
    expect(taken.find(({ table }) => table === "audit_event")?.rows).toBeGreaterThan(4_000);
    // Each write raises the revision and adds to the trail: torn, the two would differ.
    const torn = `select code from organisation o where revision <>
      (select max(revision) from audit_event where organisation_id = o.id)`;
    expect(await ask(url, torn)).toEqual([]);
    const foreignKeys = "select count(*) from pg_constraint where contype = 'f' and convalidated";
    expect(await ask(url, foreignKeys)).toEqual(await ask(source, foreignKeys));
    await expect(restoreBackup(url, file)).rejects.toMatchObject({ code: "notEmpty" });
    expect(await ask(url, torn)).toEqual([]);
    const expected = await dashboardOf(organisation, "root", "2026-T1");
    expect(await dashboardAt(url)).toEqual(expected);
  });

  it("is for its owner's eyes, and leaves nothing half-made when it cannot be written", async () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(takeBackup(source, path.join(folder, "x".repeat(300)))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["all.backup"]);
  });
});

describe("a file that is not right", () => {
  let target: string;
  beforeAll(async () => {
    const { url, drop } = await createTestDatabase(inject("testServer"));
    target = url;
    return drop;
  });
  const lines = () => gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");
  const changed = (change: (lines: string[]) => string[]) => gzipSync(`${change(lines()).join("\n")}\n`);

  it.each([
    ["cut off", () => readFileSync(file).subarray(0, -500)],
    ["without its last line", () => changed((all) => all.slice(0, -1))],
    ["with a row too few", () => changed((all) => all.filter((_, at) => at !== 1))],
    ["with a value changed", () => changed((all) => all.map((line) => line.replace(",3.1", ",3.2")))],
    ["with more after its end", () => changed((all) => [...all, '"more"'])],
    ["of something else", () => Buffer.from("PGDMP")],
  ])("is refused: %s", async (_what, bytes) => {
    const wrong = path.join(folder, "wrong.backup");
    writeFileSync(wrong, bytes());
    await expect(restoreBackup(target, wrong)).rejects.toMatchObject({ code: "damaged" });
    expect(await migrate(target)).toEqual([]);
  });

  it("row 19: is refused when it is of a newer schema, or of one with another history", async () => {
    const url = await emptyDatabase();
    const all = readMigrations();
    const older = { ...all, migrationDirectories: all.migrationDirectories.slice(0, -1) };
    const last = all.migrationDirectories.at(-1)?.path;
    const newer = { code: "newer", facts: { migrations: last } };
    await expect(restoreBackup(url, file, undefined, older)).rejects.toMatchObject(newer);
    const other = path.join(folder, "other.backup");
    writeFileSync(
      other,
      changed(([head = "", ...rest]) => [head.replace(/"checksum":"./, '"checksum":"-'), ...rest]),
    );
    await expect(restoreBackup(url, other)).rejects.toMatchObject({ code: "newer" });
  });

  it("leaves an empty database when it fails halfway; of an older schema, it is brought up to date", async () => {
    const url = await emptyDatabase();
    const all = readMigrations();
    const broken = {
      path: "29990101000000_broken",
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: "select 1 / 0" } },
    };
    const known = { ...all, migrationDirectories: [...all.migrationDirectories, broken] };
    await expect(restoreBackup(url, file, undefined, known)).rejects.toMatchObject({
      code: "migrationFailed",
    });
    expect(await ask(url, "select from pg_tables where schemaname = 'public'")).toEqual([]);
    const later = {
      path: "29990101000000_later",
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: "alter table organisation add column later text default 'x'" },
      },
    };
    await restoreBackup(url, file, undefined, {
      ...all,
      migrationDirectories: [...all.migrationDirectories, later],
    });
    expect(await ask(url, "select later from organisation")).toEqual([{ later: "x" }]);
  });
});

describe("the daily backup", () => {
  const days = ["2026-06-15", "2026-06-16", "2026-06-17"] as Day[];

  it("is taken once a day, and the oldest go; other files stay", async () => {
    const own = path.join(folder, "daily");
    const daily = (day: Day) => takeDailyBackup(source, { folder: own, keep: 2, day });
    expect(await daily(days[0] as Day)).toBe(path.join(own, "balansert-2026-06-15.backup"));
    writeFileSync(path.join(own, "balansert-before-upgrade.backup"), "");
    writeFileSync(path.join(own, "balansert-2026-06-14.backup.99.unfinished"), "");
    for (const day of days) await daily(day);
    expect(await daily(days[2] as Day)).toBeNull();
    expect(readdirSync(own).sort()).toEqual([
      "balansert-2026-06-16.backup",
      "balansert-2026-06-17.backup",
      "balansert-before-upgrade.backup",
    ]);
  });

  it("is taken from its hour in Norway on, when a folder is named", async () => {
    const own = path.join(folder, "by-hour");
    const { backUpWhenDue } = await import("@/lib/operation/daily-backup-job");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await backUpWhenDue()).toBeNull();
    vi.stubEnv("BACKUP_DIR", own);
    vi.stubEnv("BACKUP_HOUR", "15");
    expect(await backUpWhenDue()).toBeNull();
    expect(existsSync(own)).toBe(false);
    vi.stubEnv("BACKUP_HOUR", "14");
    expect(await backUpWhenDue()).toBe(path.join(own, "balansert-2026-06-15.backup"));
  });
});
