import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { migrate } from "@/lib/db/migrate";
import { requireServer } from "@/lib/db/server-version";
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
  return { url: server.url, embedded: true, stop: server.stop };
}
