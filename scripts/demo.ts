import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { clear, isEmpty } from "@/lib/db/content";
import { type Database, update } from "./database";
import { step } from "./progress.mjs";

/** Fills an empty database with the demo. Cut off halfway, the next start empties it and begins again. */
export async function ensureDemo(database: Database, dataFolder: string): Promise<void> {
  const unfinished = path.join(dataFolder, "demo-unfinished");
  if (existsSync(unfinished)) await startOver(database, unfinished);
  if (!(await isEmpty(database.url))) return;
  writeFileSync(unfinished, "");
  // Imported here: it opens the database when it is read, and its client may just have been generated.
  const { seedDemo } = await import("@/prisma/seed/demo");
  await step("Fyller demoen (fiktive tal)", () => seedDemo());
  rmSync(unfinished);
}

async function startOver(database: Database, unfinished: string): Promise<void> {
  if (!database.embedded) {
    throw new Error(`Demoen vart ikkje ferdig sist. Tøm databasen sjølv, og slett ${unfinished}.`);
  }
  await step("Tømer ein halvferdig demo", () => clear(database.url));
  await update(database.url);
  rmSync(unfinished);
}

/** Whom one can sign in as, one line each. */
export async function demoLines(): Promise<string[]> {
  const { demoAccounts, demoPassword } = await import("@/prisma/seed/accounts");
  const width = Math.max(...demoAccounts.map(({ email }) => email.length));
  const lines = demoAccounts.map(
    ({ email, title, organisation }) => `  ${email.padEnd(width)}  ${title}, ${organisation}`,
  );
  return ["", `Demokontoar, alle med passordet ${demoPassword}`, ...lines];
}
