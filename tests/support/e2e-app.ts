import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@/lib/db/embedded/free-port";
import { startNext } from "@/scripts/next-server";
import { createTestDatabase, type TestServerAddress } from "./database-server";
import { type DatabaseProxy, openDatabaseProxy } from "./e2e-database-proxy";

/** The application as it runs in production, with the demo in a database of its own. */
export type App = {
  url: string;
  /** The database itself, past the proxy. */
  databaseUrl: string;
  database: DatabaseProxy;
  sessionSecret: string;
  stop: () => Promise<void>;
};

/** An application of one's own; or the one that E2E_APP tells of as JSON (url, databaseUrl, sessionSecret), e.g. `npm run dev`. */
export async function startApp(): Promise<App> {
  const { E2E_APP } = process.env;
  return E2E_APP ? runningApp(JSON.parse(E2E_APP)) : ownApp();
}

async function runningApp(app: Pick<App, "url" | "databaseUrl" | "sessionSecret">): Promise<App> {
  const database = await openDatabaseProxy(app.databaseUrl);
  return { ...app, database, stop: () => database.takeAway() };
}

async function ownApp(): Promise<App> {
  const server: TestServerAddress = JSON.parse(process.env.E2E_DATABASE ?? "");
  const copy = await createTestDatabase(server);
  const database = await openDatabaseProxy(copy.url);
  const dataFolder = mkdtempSync(path.join(tmpdir(), "balansert-e2e-"));
  const sessionSecret = randomBytes(32).toString("base64");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const next = await startNext({
    mode: "start",
    port,
    listenOn: "127.0.0.1",
    env: {
      NODE_ENV: "production",
      NODE_OPTIONS: `--import=${new URL("./e2e-clock.mjs", import.meta.url)}`,
      DATABASE_URL: database.url,
      NEXTAUTH_SECRET: sessionSecret,
      NEXTAUTH_URL: url,
      BALANSERT_DATA: dataFolder,
      DEMO: "on",
      // What a journey needs of the jobs it runs itself.
      JOBS: "off",
      // Playwright stands where the proxy would: what it says of addresses is believed.
      TRUSTED_PROXIES: "1",
      LOG_LEVEL: "silent",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  });
  const stop = async () => {
    await next.stop();
    await database.takeAway();
    await copy.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url, databaseUrl: copy.url, database, sessionSecret, stop };
}
