import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** Whose rows a query may touch: those of one organisation (its id), of none, or of all of them in a few tables. */
export type Scope = { organisationId: string } | "nobody" | "everyOrganisation";

// Kept on globalThis, like the pool that asks it: a hot reload must not leave the two with one each.
const kept = globalThis as { balansertScope?: AsyncLocalStorage<Scope> };
kept.balansertScope ??= new AsyncLocalStorage<Scope>();
const current = kept.balansertScope;

/** Runs queries in a scope. The database itself holds them to it: see the policies of migration tenant_policies. */
export function inScope<T>(scope: Scope, work: () => PromiseLike<T>): Promise<T> {
  // Awaited in here: what Prisma answers is sent only when it is waited for.
  return current.run(scope, async () => await work());
}

// What each connection was last told.
const told = new WeakMap<pg.PoolClient, string>();

type Done = (error: Error | undefined, client: pg.PoolClient | undefined, release: Release) => void;
type Release = (error?: Error | boolean) => void;

/** A pool whose connections are told the scope of whoever takes them, before anything else; of those without one: nobody. */
export class ScopedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(done: Done): void;
  override connect(done?: Done): Promise<pg.PoolClient> | undefined {
    const statement = statementOf(current.getStore() ?? "nobody");
    if (!done) return super.connect().then((client) => prepare(client, statement));
    super.connect((error, client, release) => {
      if (error || !client || told.get(client) === statement) return done(error, client, release);
      prepare(client, statement).then(
        () => done(undefined, client, release),
        (failure: Error) => done(failure, undefined, release),
      );
    });
    return undefined;
  }
}

async function prepare(client: pg.PoolClient, statement: string): Promise<pg.PoolClient> {
  if (told.get(client) === statement) return client;
  try {
    await client.query(statement);
  } catch (error) {
    client.release(true);
    throw error;
  }
  told.set(client, statement);
  return client;
}

/** One statement, so that a change of scope costs one journey to the database. */
function statementOf(scope: Scope): string {
  if (scope === "everyOrganisation") return "SET ROLE balansert_every";
  const id = scope === "nobody" ? "" : scope.organisationId;
  return `SET ROLE balansert_app; SET balansert.organisation = ${pg.escapeLiteral(id)}`;
}
