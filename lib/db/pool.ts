import "server-only";
import type pg from "pg";
import { env } from "@/lib/env";
import { ServerError } from "./server-error";
import { ScopedPool } from "./tenancy";

// Kept on globalThis: a hot reload runs this module anew, but must not open a second pool.
const kept = globalThis as { balansertPool?: pg.Pool };

/** The process's one connection pool. Connects when first used, and anew after the database has been away. */
export function pool(): pg.Pool {
  kept.balansertPool ??= openPool();
  return kept.balansertPool;
}

function openPool(): pg.Pool {
  const { databaseUrl } = env();
  if (!databaseUrl) throw new ServerError("unreachable", { reason: "DATABASE_URL" });
  const opened = new ScopedPool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // A server that goes away ends idle connections too; unheard, that event would end the process. The next query tells.
  opened.on("error", () => undefined);
  return opened;
}
