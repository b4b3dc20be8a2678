import { defineConfig } from "prisma/config";

// Prisma's native schema engine is a download that many networks refuse. Nothing we use needs it, but the program wants
// to see a file there. Migrations run through lib/db/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
