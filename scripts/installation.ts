import { existsSync } from "node:fs";
import path from "node:path";
import { findEmbedded, startEmbedded } from "@/lib/db/embedded/embedded-server";
import { takeFolder } from "@/lib/db/embedded/folder-lock";
import { requireServer } from "@/lib/db/server-version";
import { env } from "@/lib/env";
import { CommandFailed, root } from "./run.mjs";

/**
 * Runs the work with the address of the installation's database. The embedded one is started for it when it is down; `alone`:
 * nothing else may be using it.
 */
export async function withDatabase<T>(
  { alone }: { alone: boolean },
  work: (url: string) => Promise<T>,
): Promise<T> {
  if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
  const { databaseUrl, dataFolder } = env();
  if (databaseUrl) {
    await requireServer(databaseUrl);
    return work(databaseUrl);
  }
  const folder = path.resolve(root, dataFolder);
  const taken = takeFolder(folder, "start");
  if ("lock" in taken) return withStarted(folder, work).finally(taken.lock.release);
  const running = alone ? null : await findEmbedded(folder);
  if (!running) throw new CommandFailed(`Balansert køyrer (prosess ${taken.holder.pid}). Stopp han først.`);
  return work(running);
}

async function withStarted<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const server = await startEmbedded(folder);
  return work(server.url).finally(server.stop);
}
