import { createTestDatabase, startTestServer } from "./database-server";

// The database of the browser tests, as a process of its own: the seed imports what only a server may import.
// Tells its address and the name of the filled database, to be copied for each worker; ends when its parent does.

const server = await startTestServer();
const filled = await createTestDatabase(server);
process.env.DATABASE_URL = filled.url;

const { seedDemo } = await import("@/prisma/seed/demo");
await seedDemo();

// A database that anyone is connected to cannot be copied.
const { db } = await import("@/tests/support/owner");
const { pool } = await import("@/lib/db/pool");
await db.$disconnect();
await pool().end();

process.send?.({ url: server.url, template: new URL(filled.url).pathname.slice(1) });

async function stop(): Promise<void> {
  await filled.drop();
  await server.stop();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
process.on("disconnect", stop);
