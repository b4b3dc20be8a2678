import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "./generated/client";
import { pool } from "./pool";

// The pool is asked for at the first query, so that a build or a test may import this before there is a database.
const adapter: SqlDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: () => new PrismaPg(pool()).connect(),
};

const kept = globalThis as { balansertDb?: PrismaClient };
kept.balansertDb ??= new PrismaClient({ adapter });

/** Prisma over the process's one pool. */
export const db = kept.balansertDb;
