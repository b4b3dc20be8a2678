import path from "node:path";
import { startEmbedded } from "@/lib/db/embedded/embedded-server";
import { migrate } from "@/lib/db/migrate";
import { requireServer } from "@/lib/db/server-version";
import { step } from "./progress.mjs";

export type Database = { url: string; embedded: boolean; stop: () => Promise<void> };

/** The database of this installation, up to date: the one at `given`, or the embedded one of the data folder. */
export async function openDatabase(dataFolder: string, given: string | undefined): Promise<Database> {
  const database = given ? await external(given) : await embedded(dataFolder);
  try {
    await step("Oppdaterer databasen", async () => {
      const applied = await migrate(database.url);
      return applied.length > 0 ? `${applied.length} nye endringar` : "ingen nye endringar";
    });
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function external(url: string): Promise<Database> {
  await step("Koplar til PostgreSQL", async () => `versjon ${await requireServer(url)}`);
  return { url, embedded: false, stop: async () => undefined };
}

async function embedded(dataFolder: string): Promise<Database> {
  let server: Awaited<ReturnType<typeof startEmbedded>> | undefined;
  await step("Startar PostgreSQL", async () => {
    server = await startEmbedded(dataFolder);
    const way = server.adopted ? "gjekk alt, teken over" : "starta";
    return `${way} (prosess ${server.pid}, ${path.relative(process.cwd(), dataFolder) || dataFolder})`;
  });
  if (!server) throw new Error("PostgreSQL starta ikkje");
  return { url: server.url, embedded: true, stop: server.stop };
}
