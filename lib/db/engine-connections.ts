import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { CatalogClient, readCatalog } from "./catalog-client";

/** The schema engine's ways to the database at `url`, and to a passing one beside it where it rebuilds migrations. */
export class EngineConnections implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  private readonly opened: SqlDriverAdapter[] = [];

  constructor(private readonly url: string) {}

  connect(): Promise<SqlDriverAdapter> {
    return this.open(this.url);
  }

  /** Not the adapter's own: that one stays in the main database when it was given an address as one text. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const beside = `balansert_shadow_${randomUUID().replaceAll("-", "")}`;
    const main = await this.open(this.url);
    await main.executeScript(`create database ${beside}`);
    const url = new URL(this.url);
    url.pathname = `/${beside}`;
    return this.open(url.href, () => main.executeScript(`drop database ${beside}`));
  }

  /** Freeing the engine leaves its connections open, and with them its lock. Last opened, first closed. */
  async close(): Promise<void> {
    for (const adapter of this.opened.reverse()) await adapter.dispose();
  }

  private async open(url: string, afterwards = async () => {}): Promise<SqlDriverAdapter> {
    const config = { connectionString: url, max: 2, connectionTimeoutMillis: 5_000, Client: CatalogClient };
    const adapter = await new PrismaPg(config).connect();
    readCatalog(adapter);
    // The adapter cuts a script at every semicolon, also inside a function's body. Sent whole, PostgreSQL reads it
    // right and runs it as one transaction: a migration that fails leaves nothing behind.
    adapter.executeScript = async (sql) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    };
    const dispose = adapter.dispose.bind(adapter);
    let disposed: Promise<void> | undefined;
    // Asked for twice: the engine closes some of its connections itself.
    adapter.dispose = () => {
      disposed ??= dispose().then(afterwards);
      return disposed;
    };
    this.opened.push(adapter);
    return adapter;
  }
}
