import { randomUUID } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startTemporary } from "@/lib/db/embedded/temporary-server";
import { migrate } from "@/lib/db/migrate";

/** `template` is a migrated, empty database on the server at `url`. */
export type TestServerAddress = { url: string; template: string };
export type TestServer = TestServerAddress & { stop: () => Promise<void> };

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServerAddress;
  }
}

/** A PostgreSQL for tests: the one at TEST_DATABASE_URL (its user may create databases), else one of our own. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startTemporary();
  const template = newName("template");
  await administer(server.url, `create database ${template}`);
  await migrate(addressOf(server.url, template));
  const stop = async () => {
    await administer(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
  return { url: server.url, template, stop };
}

/** A database of one's own with the tables in place and nothing in them. */
export async function createTestDatabase({ url, template }: TestServerAddress) {
  const name = newName("test");
  // Copying the files is quicker than writing every page to the log, for a database this small.
  await administer(url, `create database ${name} template ${template} strategy file_copy`);
  const drop = () => administer(url, `drop database ${name} with (force)`);
  return { url: addressOf(url, name), drop };
}

/** vitest's global set-up: one server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, template, stop } = await startTestServer();
  project.provide("testServer", { url, template });
  return stop;
}

function newName(purpose: string): string {
  return `balansert_${purpose}_${randomUUID().slice(0, 8)}`;
}

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
