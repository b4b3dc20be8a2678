import { expect, it, onTestFinished, vi } from "vitest";
import { GET as getMetrics } from "@/app/api/metrics/route";
import { readMigrations } from "@/lib/db/migration-files";
import { startMetrics } from "@/lib/operation/metrics";
import { ask } from "./platform/platform-home";

/** The answer of a server that has just started. */
async function health(search = ""): Promise<{ status: number; body: unknown }> {
  vi.resetModules();
  const { GET } = await import("@/app/api/health/route");
  const response = await GET(new Request(`http://localhost/api/health${search}`));
  return { status: response.status, body: await response.json() };
}

it("a server is ready when the database answers and is up to date", async () => {
  expect(await health()).toEqual({
    status: 200,
    body: { live: true, ready: true, database: true, migrations: true, reasons: [] },
  });
});

it("is not ready while a migration is missing, and says which; it lives all the same", async () => {
  const last = readMigrations().migrationDirectories.at(-1)?.path;
  const set = (finished: string) =>
    ask(
      process.env.DATABASE_URL ?? "",
      `update _prisma_migrations set finished_at = ${finished} where migration_name = '${last}'`,
    );
  onTestFinished(async () => void (await set("now()")));
  await set("null");
  expect(await health()).toMatchObject({
    status: 503,
    body: { ready: false, migrations: false, reasons: [`migrations are not applied: ${last}`] },
  });
  expect(await health("?live")).toEqual({ status: 200, body: { live: true } });
});

it("is not ready when it is about to stop, and answers all the same", async () => {
  const kept = globalThis as { balansertEnd?: string };
  onTestFinished(() => void delete kept.balansertEnd);
  kept.balansertEnd = "drain";
  expect(await health()).toMatchObject({ status: 503, body: { reasons: ["the server is about to stop"] } });
  expect((await health("?live")).status).toBe(200);
});

it("is not ready without its database; it lives all the same", async () => {
  const kept = globalThis as { balansertPool?: unknown; balansertDb?: unknown };
  const { balansertPool, balansertDb } = kept;
  vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none");
  onTestFinished(() => {
    vi.unstubAllEnvs();
    Object.assign(kept, { balansertPool, balansertDb });
  });
  delete kept.balansertPool;
  delete kept.balansertDb;
  expect(await health()).toMatchObject({
    status: 503,
    body: { live: true, ready: false, database: false, migrations: null },
  });
  expect((await health("?live")).status).toBe(200);
});

it("measurements are there for who has the token, and for nobody else", async () => {
  const asked = (authorization: string) =>
    getMetrics(new Request("http://localhost/api/metrics", { headers: { authorization } }));
  startMetrics();
  expect((await asked("Bearer 0123456789abcdef")).status).toBe(404);
  vi.stubEnv("METRICS_TOKEN", "0123456789abcdef");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect((await asked("Bearer wrong")).status).toBe(404);
  const shown = await asked("Bearer 0123456789abcdef");
  expect(shown.headers.get("content-type")).toMatch(/^text\/plain/);
  expect(await shown.text()).toMatch(/balansert_database_connections\{state="idle"\}/);
});
