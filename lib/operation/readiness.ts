import "server-only";
import { isDatabaseReachable } from "@/lib/data/health";
import { missingMigrations } from "@/lib/db/applied-migrations";
import { env } from "@/lib/env";
import { isDraining } from "./draining";

/** Whether this server may be sent visitors, and what stands in the way. */
export type Readiness = { ready: boolean; database: boolean; migrations: boolean | null; reasons: string[] };

// Asked of the database until it is so: a schema is never taken back under a running server.
let isUpToDate = false;

/** Asks the database. `migrations` is null when it cannot be told. */
export async function readiness(): Promise<Readiness> {
  const database = await isDatabaseReachable();
  const missing = database ? await askMissing() : null;
  const migrations = missing === null ? null : missing.length === 0;
  const reasons = [
    ...(database ? [] : ["the database does not answer"]),
    ...(missing?.length ? [`migrations are not applied: ${missing.join(", ")}`] : []),
    ...(isDraining() ? ["the server is about to stop"] : []),
  ];
  return { ready: reasons.length === 0, database, migrations, reasons };
}

async function askMissing(): Promise<string[] | null> {
  const { databaseUrl } = env();
  if (isUpToDate || !databaseUrl) return isUpToDate ? [] : null;
  const missing = await missingMigrations(databaseUrl).catch(() => null);
  isUpToDate = missing?.length === 0;
  return missing;
}
