import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { readMigrations, readSchema } from "./migration-files";
import { withSchemaEngine } from "./schema-engine";
import { ServerError } from "./server-error";

const filters = { externalTables: [], externalEnums: [] };

/** Brings the database up to the committed migrations and tells which were applied. Two at once take turns. */
export async function migrate(url: string, migrationsList = readMigrations()): Promise<string[]> {
  return inTurn(url, () => withSchemaEngine(url, readSchema(), (engine) => apply(engine, migrationsList)));
}

/**
 * The SQL that leads from the committed migrations to the schema; null when they agree. Reads nothing of the database
 * at `url`: it makes a passing one beside it, and needs the right to.
 */
export async function missingMigration(url: string, migrations = readMigrations()): Promise<string | null> {
  const files = readSchema();
  const from = { tag: "migrations" as const, ...migrations };
  const to = { tag: "schemaDatamodel" as const, files };
  return withSchemaEngine(url, files, async (engine) => {
    const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters });
    return exitCode === 0 ? null : stdout;
  });
}

async function apply(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  try {
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } catch (error) {
    const failed = await failedMigrations(engine, migrationsList);
    // Each migration is one transaction, so a failed one left nothing: noted as rolled back, it is tried anew next time.
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
    throw new ServerError("migrationFailed", { migration: failed.join(" "), reason: reasonOf(error) });
  }
}

async function failedMigrations(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  const question = { migrationsList, filters, optInToShadowDatabase: false };
  return (await engine.diagnoseMigrationHistory(question)).failedMigrationNames;
}

/** The engine adds where in its own code it stood; people need what the database said. */
function reasonOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split(/\n\s+0: /)[0] ?? "";
}

/** Any number will do, as long as every version of the program uses the same. */
export const migrationLock = 15_171_106;

async function inTurn<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    return await work();
  } finally {
    await client.end();
  }
}
