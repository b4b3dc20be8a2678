import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";

const adapter = {
  provider: "postgres" as const,
  adapterName: "@prisma/adapter-pg",
  connect: () => new PrismaPg({ connectionString: process.env.DATABASE_URL ?? "" }).connect(),
};

/** The database as its owner sees it, past the walls between organisations: for tests that prepare and look. */
export const db = new PrismaClient({ adapter });
