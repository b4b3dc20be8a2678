import pg from "pg";
import { env } from "@/lib/env";
import { ServerError } from "./server-error";

/** Whether no organisation has been made yet. */
export async function isEmpty(url: string): Promise<boolean> {
  const { rows } = await ask<{ found: boolean }>(url, "select exists (select from organisation) as found");
  return !rows[0]?.found;
}

/** Deletes everything, the tables too; a migration makes them anew. */
export async function clear(url: string): Promise<void> {
  await ask(url, "drop schema public cascade; create schema public");
}

/** Removes every organisation and all that is theirs from the program's own database. */
export async function removeOrganisations(): Promise<void> {
  const { databaseUrl } = env();
  if (!databaseUrl) throw new ServerError("unreachable", { reason: "DATABASE_URL" });
  await ask(databaseUrl, "truncate organisation cascade");
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await client.query<Row>(sql);
  } finally {
    await client.end();
  }
}
