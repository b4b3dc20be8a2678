import pg from "pg";
import { ServerError } from "./server-error";

const oldest = 15;

/** Tries the server at `url` and tells its version as text. Throws when it does not answer or is older than we support. */
export async function requireServer(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; text: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
    );
    const [version] = rows;
    if (!version || version.number < oldest * 10_000) {
      throw new ServerError("serverTooOld", { version: version?.text ?? "?", oldest });
    }
    return version.text;
  } catch (error) {
    if (error instanceof ServerError) throw error;
    throw new ServerError("unreachable", { server: new URL(url).host, reason: reasonOf(error) });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name with several addresses gives an error without text that holds one error per address. */
function reasonOf(error: unknown): string {
  const errors = error instanceof AggregateError ? error.errors : [error];
  return errors.map((one) => (one instanceof Error ? one.message : String(one))).join(", ");
}
