import { once } from "node:events";
import { realpathSync } from "node:fs";
import pg from "pg";
import { databaseUser } from "./cluster";

/** `ours`: it takes our password and serves our cluster. `notYet`: it is starting or stopping. */
export type LoginAnswer = "ours" | "notYet" | "refused";

const databaseName = "balansert";

export function embeddedUrl(port: number, password: string, database = databaseName): string {
  // sslmode is spelt out because PGSSLMODE of the surroundings would count otherwise; it is the loopback.
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

export async function tryLogin(port: number, password: string, cluster: string): Promise<LoginAnswer> {
  try {
    return await asked(embeddedUrl(port, password, "postgres"), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>("show data_directory");
      return realpathSync(rows[0]?.data_directory ?? "/") === realpathSync(cluster) ? "ours" : "refused";
    });
  } catch (error) {
    return refusals.has((error as { code?: string }).code ?? "") ? "refused" : "notYet";
  }
}

// invalid_password, invalid_authorization_specification (no such user, or not let in from here), undefined database
const refusals = new Set(["28P01", "28000", "3D000"]);

/** Makes the application's database in a new cluster. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  await asked(embeddedUrl(port, password, "postgres"), async (client) => {
    const found = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  });
}

/** Waits until the server ends, which cuts an idle connection at once; also when none can be had, or we no longer care. */
export async function untilGone(port: number, password: string, careless: AbortSignal): Promise<void> {
  const url = embeddedUrl(port, password, "postgres");
  await asked(url, (client) => once(client, "end", { signal: careless })).catch(() => undefined);
}

async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // A server that stops meanwhile also says so by an event, which would end the process if nobody listened.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
