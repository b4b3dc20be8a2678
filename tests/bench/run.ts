import { createTestDatabase, startTestServer } from "../support/database-server";

// Starts a database of its own, runs the comparisons and fails when one of them is above its limit.

const server = await startTestServer();
const database = await createTestDatabase(server);
process.env.DATABASE_URL = database.url;

const { seedDemo } = await import("@/prisma/seed/demo");
await seedDemo();
const { compareEditor } = await import("./editor");
const rows = await compareEditor();
console.table(rows);

const { db } = await import("@/lib/db/client");
const { pool } = await import("@/lib/db/pool");
await db.$disconnect();
await pool().end();
await database.drop();
await server.stop();

process.exitCode = rows.some(({ ratio, limit }) => ratio > limit) ? 1 : 0;
