import pg from "pg";
import { readMigrations } from "./migration-files";

/** The committed migrations that the database lacks. Asked as its owner: the program's own roles do not see the history. */
export async function missingMigrations(url: string, known = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const applied = new Set(rows.map(({ name }) => name));
    return known.migrationDirectories.map(({ path }) => path).filter((name) => !applied.has(name));
  } finally {
    await client.end();
  }
}
