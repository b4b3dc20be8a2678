import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, it, onTestFinished, vi } from "vitest";
import type { Actor } from "@/lib/data/access";
import { missingMigrations } from "@/lib/db/applied-migrations";
import { restoreBackup } from "@/lib/db/backup/restore-backup";
import type { TableContent } from "@/lib/db/backup/table-rows";
import { migrate } from "@/lib/db/migrate";
import { readMigrations } from "@/lib/db/migration-files";
import { travelTo } from "@/tests/support/clock";
import { createTestDatabase } from "@/tests/support/database-server";
import { ask } from "./platform-home";

/** A figure is settled by the day it is read on: that on which the fixtures were made. */
travelTo("2026-11-24");

const folder = "tests/fixtures/released";
const released = readdirSync(folder)
  .filter((name) => name.endsWith(".backup"))
  .map((name) => path.basename(name, ".backup"))
  .sort();
const known = readMigrations();
const later = (name: string) =>
  known.migrationDirectories.map(({ path: each }) => each).filter((each) => each > name);

type Shown = { organisation: string; unit: string; period: string; figures: unknown };

async function emptyDatabase(): Promise<string> {
  const { url, drop } = await createTestDatabase(inject("testServer"));
  onTestFinished(drop);
  return url;
}

/** Someone who reads all of an organisation. */
async function readerOf(url: string, code: string): Promise<Actor> {
  const [root] = await ask<{ organisationId: string; unitId: string; path: string }>(
    url,
    `select unit.organisation_id as "organisationId", unit.id as "unitId", path from unit
     join organisation on organisation.id = unit.organisation_id where organisation.code = '${code}' and parent_id is null`,
  );
  if (!root) throw new Error(`no organisation ${code}`);
  const { organisationId, ...at } = root;
  return { organisationId, userId: null, name: "", grants: [{ role: "politician", ...at }] };
}

/** What the dashboards say on that database. */
async function shownOn(url: string, places: readonly Shown[]): Promise<Shown[]> {
  const kept = globalThis as { balansertPool?: unknown; balansertDb?: unknown };
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", url);
  delete kept.balansertPool;
  delete kept.balansertDb;
  const { getUnitDashboard } = await import("@/lib/data/unit-dashboard");
  const { figuresOf } = await import("@/tests/support/dashboard-figures");
  const shown: Shown[] = [];
  for (const { organisation, unit, period } of places) {
    const dashboard = await getUnitDashboard(await readerOf(url, organisation), organisation, unit, period);
    if (dashboard) shown.push({ organisation, unit, period, figures: figuresOf(dashboard) });
  }
  const { pool } = await import("@/lib/db/pool");
  await pool().end();
  vi.unstubAllEnvs();
  return shown;
}

describe("row 20: what each released version left is brought to now", () => {
  it.each(released)("%s: the rows are all there, and the dashboards say the same", async (name) => {
    const url = await emptyDatabase();
    const restored: TableContent[] = [];
    await restoreBackup(url, path.join(folder, `${name}.backup`), (content) => restored.push(content));
    expect(restored.find(({ table }) => table === "measurement")?.rows).toBeGreaterThan(50);
    expect(await missingMigrations(url)).toEqual([]);
    expect(await migrate(url)).toEqual([]);
    const said: Shown[] = JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
    expect(said).toMatchObject([{ figures: { overall: { score: 67.5 } } }, {}, {}]);
    expect(await shownOn(url, said)).toEqual(said);
  });

  it("keeps one of every version before this one but the very first", () => {
    const names = known.migrationDirectories.map(({ path: each }) => each);
    expect(released).toEqual(expect.arrayContaining(names.slice(1, -1)));
  });

  it("a migration that fails leaves the old one startable, with all its rows", async () => {
    const url = await emptyDatabase();
    const [name = ""] = released;
    const old = {
      ...known,
      migrationDirectories: known.migrationDirectories.filter(({ path: each }) => each <= name),
    };
    const counts =
      "select (select count(*) from measurement) as values, (select count(*) from audit_event) as events";
    await restoreBackup(url, path.join(folder, `${name}.backup`), undefined, old);
    const before = await ask(url, counts);
    const broken = known.migrationDirectories.map((each) =>
      each.path === known.migrationDirectories.at(-1)?.path
        ? {
            ...each,
            migrationFile: {
              path: "migration.sql",
              content: { tag: "ok" as const, value: "drop table measurement cascade; select 1 / 0" },
            },
          }
        : each,
    );
    await expect(migrate(url, { ...known, migrationDirectories: broken })).rejects.toMatchObject({
      code: "migrationFailed",
    });
    expect(await ask(url, counts)).toEqual(before);
    // The mended version goes on where the broken one stopped.
    expect(await migrate(url)).toEqual(later(name).slice(-1));
    expect(await missingMigrations(url)).toEqual([]);
  });
});
