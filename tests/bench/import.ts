import { createTestDatabase, startTestServer } from "../support/database-server";

// Takes a hundred thousand values in, checked and written, and tells how long it kept others waiting and what memory it took:
// at most 50 ms of its own work, and 300 MB. A block of half a second must be seen. ROWS says how many rows, if not so many.

const server = await startTestServer();
const database = await createTestDatabase(server);
process.env.DATABASE_URL = database.url;

const { measureImport } = await import("../support/import-load");
const result = await measureImport(Number(process.env.ROWS ?? 100_000));
console.table(result.steps);

const { db } = await import("@/tests/support/owner");
const { pool } = await import("@/lib/db/pool");
await db.$disconnect();
await pool().end();
await database.drop();
await server.stop();

process.exitCode = result.controlGap < 400 || result.longestGap > 50 || result.memoryRise > 300 ? 1 : 0;
