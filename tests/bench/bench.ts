import { ensureBuild } from "@/scripts/build-steps.mjs";
import { createTestDatabase, startTestServer } from "../support/database-server";
import { disconnect, layIn } from "./contents";

// One bench by its name: a database, the comparison, a table.

type Row = { passed: boolean };
type Bench = { needs: "tables" | "demo" | "grown"; pages?: true; run: () => Promise<Row[]> };

const benches: Record<string, Bench> = {
  editor: { needs: "grown", run: async () => (await import("./editor")).compareEditor() },
  pages: {
    needs: "grown",
    pages: true,
    run: async () => (await import("./editor-pages")).compareEditorPages(),
  },
  p1: {
    needs: "demo",
    pages: true,
    run: async () => (await import("./dashboard-rate")).compareDashboardRate(),
  },
  p2: { needs: "tables", run: async () => (await import("./overview-growth")).compareOverviewGrowth() },
  p3: { needs: "tables", run: async () => (await import("./scoring-core")).compareScoringCore() },
  p4: { needs: "tables", run: async () => (await import("./waiting")).measureWaiting() },
  sizing: {
    needs: "tables",
    run: async () => (await import("./sizing")).measureSizes(server, database.url),
  },
  p6: { needs: "demo", pages: true, run: async () => (await import("./lighthouse")).readWithLighthouse() },
};

const bench = benches[process.argv[2] ?? ""];
if (!bench) throw new Error(`There is no ${process.argv[2]}: ${Object.keys(benches).join(", ")}`);

const server = await startTestServer();
const database = await createTestDatabase(server);
process.env.DATABASE_URL = database.url;
await layIn(bench.needs);
if (bench.pages) {
  // The application gets a copy of the database, and one that anyone is connected to cannot be copied.
  await disconnect();
  const template = new URL(database.url).pathname.slice(1);
  process.env.E2E_DATABASE = JSON.stringify({ url: server.url, template });
  await ensureBuild();
}
const rows = await bench.run();
console.table(rows);
if (!bench.pages) await disconnect();
await database.drop();
await server.stop();
process.exit(rows.every(({ passed }) => passed) ? 0 : 1);
