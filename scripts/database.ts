import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { type KeeperNews, keepEmbedded } from "@/lib/db/embedded/keeper";
import { migrate } from "@/lib/db/migrate";
import { requireServer } from "@/lib/db/server-version";
import { explain } from "./explain";
import { step } from "./progress.mjs";

export type Database = { url: string; embedded: boolean; stop: () => Promise<void> };

/** The database of this installation, up to date: the one at `given`, or the embedded one of the data folder. */
export async function openDatabase(dataFolder: string, given: string | undefined): Promise<Database> {
  const database = given ? await external(given) : await embedded(dataFolder);
  try {
    await update(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

export async function update(url: string): Promise<void> {
  await step(
    "Oppdaterer databasen",
    () => migrate(url),
    (applied) => (applied.length === 0 ? "ingenting nytt" : `migreringar: ${applied.length}`),
  );
}

async function external(url: string): Promise<Database> {
  await step(
    "Koplar til PostgreSQL",
    () => requireServer(url),
    (version) => `versjon ${version}`,
  );
  return { url, embedded: false, stop: async () => undefined };
}

async function embedded(dataFolder: string): Promise<Database> {
  const server = await step(
    "Startar PostgreSQL",
    () => startEmbedded(dataFolder),
    ({ adopted, pid }) => `prosess ${pid}${adopted ? " gjekk alt, teken over" : ""}`,
  );
  return { url: server.url, embedded: true, stop: keepEmbedded(dataFolder, server, tell).stop };
}

function tell(news: KeeperNews): void {
  if (news.kind === "gone") console.log("  PostgreSQL slutta av seg sjølv, og blir starta på nytt …");
  if (news.kind === "back") console.log(`  PostgreSQL går att: prosess ${news.pid}`);
  if (news.kind === "failed")
    console.error(`  PostgreSQL kom ikkje opp, nytt forsøk om litt: ${explain(news.error)}`);
}
