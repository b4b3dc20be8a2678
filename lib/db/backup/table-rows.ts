import { createHash } from "node:crypto";
import pg from "pg";

/** What a table holds, in a form that can be compared: the checksum is over its rows as PostgreSQL writes them, in order. */
export type TableContent = { table: string; rows: number; sha256: string };

const BATCH = 500;

// Kept by Prisma; and what passes: who is signed in, and what was counted lately. After a restore everybody signs in anew.
const notKept = ["_prisma_migrations", "session", "sign_in_failure", "asked_rate"];

/** Runs the work on a connection of its own, as the database's owner, where values are written the same way on every server. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(
      `set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres';
       set bytea_output to 'hex'; set extra_float_digits to 1; set statement_timeout to 0`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The tables whose rows are kept in a backup, by name. */
export async function listTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = current_schema() and tablename <> all ($1) order by tablename collate "C"`,
    [notKept],
  );
  return rows.map(({ name }) => name);
}

/** The rows of a table, some at a time, as PostgreSQL writes them: exact for every type, and in the same order everywhere. */
export async function* readRows(client: pg.Client, table: string): AsyncGenerator<string[]> {
  await client.query(
    `declare table_rows no scroll cursor for
     select whole_row::text as line from ${pg.escapeIdentifier(table)} as whole_row order by whole_row::text collate "C"`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from table_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query("close table_rows");
}

/** Puts rows read by `readRows` into a table of the same columns. */
export async function insertRows(client: pg.Client, table: string, rows: string[]): Promise<void> {
  const name = pg.escapeIdentifier(table);
  await client.query(`insert into ${name} select added.* from unnest($1::${name}[]) as added`, [rows]);
}

/** Counts and sums up rows as they pass. */
export class RowSum {
  private readonly hash = createHash("sha256");
  private rows = 0;

  add(lines: string[]): void {
    // As JSON, so that a line break inside a value is no end of a row.
    for (const line of lines) this.hash.update(`${JSON.stringify(line)}\n`);
    this.rows += lines.length;
  }

  /** Asked once, when every row has passed. */
  contentOf(table: string): TableContent {
    return { table, rows: this.rows, sha256: this.hash.digest("hex") };
  }
}
