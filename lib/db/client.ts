import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import { pool } from "./pool";
import { inScope, type Scope } from "./tenancy";

// The pool is asked for at the first query, so that a build or a test may import this before there is a database.
const adapter: SqlDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () => new PrismaPg(pool()).connect(),
};

const kept = globalThis as { balansertDb?: PrismaClient };
kept.balansertDb ??= new PrismaClient({ adapter });
const prisma = kept.balansertDb;

/** Prisma over the process's one pool, for the rows of one organisation; without one for what is public of the organisations. */
export function dbOf(organisationId: string | null): PrismaClient {
  return scoped(organisationId === null ? "nobody" : { organisationId });
}

/** For the few questions asked before it is known whose they are: who signs in, which letters wait. Other tables are closed to it. */
export const dbOfAll = scoped("everyOrganisation");

type Callable = (...args: unknown[]) => PromiseLike<unknown>;

/** The client with each of its queries and transactions run in the scope. */
function scoped(scope: Scope): PrismaClient {
  const inside = <T extends object>(target: T, known: (key: string | symbol) => unknown): T =>
    new Proxy(target, { get: (_target, key) => known(key) });
  const run =
    (target: object, method: Callable) =>
    (...args: unknown[]) =>
      inScope(scope, () => method.apply(target, args));
  return inside(prisma, (key) => {
    const part: unknown = Reflect.get(prisma, key);
    if (typeof part === "function") return run(prisma, part as Callable);
    if (typeof part !== "object" || part === null) return part;
    return inside(part, (name) => {
      // Prisma gathers these into one query for all who ask in the same moment, whatever their scope.
      if (name === "findUnique" || name === "findUniqueOrThrow")
        throw new Error(`use findFirst, not ${name}`);
      const method: unknown = Reflect.get(part, name);
      return typeof method === "function" ? run(part, method as Callable) : method;
    });
  });
}
