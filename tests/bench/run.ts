import { createTestDatabase, startTestServer } from "../support/database-server";

// Starts a database of its own, runs the comparisons and fails when one of them is above its limit. "pages" as an argument also
// asks the production build for whole pages.

const server = await startTestServer();
const database = await createTestDatabase(server);
process.env.DATABASE_URL = database.url;

const { seedDemo } = await import("@/prisma/seed/demo");
await seedDemo();
const { compareEditor } = await import("./editor");
const rows = await compareEditor();
console.table(rows);

// A database that anyone is connected to cannot be copied.
const { db } = await import("@/tests/support/owner");
const { pool } = await import("@/lib/db/pool");
await db.$disconnect();
await pool().end();

if (process.argv.includes("pages")) {
  const template = new URL(database.url).pathname.slice(1);
  process.env.E2E_DATABASE = JSON.stringify({ url: server.url, template });
  const { compareEditorPages } = await import("./editor-pages");
  const pages = await compareEditorPages();
  console.table(pages);
  rows.push(...pages);
}

await database.drop();
await server.stop();

process.exitCode = rows.some(({ ratio, limit }) => ratio > limit) ? 1 : 0;
