import { existsSync } from "node:fs";
import path from "node:path";
import { takeFolder } from "@/lib/db/embedded/folder-lock";
import { keptSecret } from "@/lib/db/embedded/kept-secret";
import { type Env, env } from "@/lib/env";
import { ensureBuild, ensureClient } from "./build-steps.mjs";
import { openDatabase } from "./database";
import { demoLines, ensureDemo } from "./demo";
import { explain } from "./explain";
import { root } from "./run.mjs";
import { setupLines } from "./setup";
import { openWeb } from "./web";

const mode = process.argv[2] === "dev" ? "dev" : "start";

const interruption = new AbortController();
const interrupted = interruption.signal;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => interruption.abort());

/** What must be undone when we stop, whatever the reason; last made, first undone. */
const undo: (() => Promise<void> | void)[] = [];

process.exit(await main());

async function main(): Promise<number> {
  try {
    if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
    const settings = env();
    await serve(settings, path.resolve(root, settings.dataFolder));
    return 0;
  } catch (error) {
    if (interrupted.aborted) return 0;
    console.error(`\n${explain(error)}`);
    return 1;
  } finally {
    if (interrupted.aborted) console.log("\nStoppar …");
    for (const step of undo.reverse())
      await Promise.resolve(step()).catch((error) => console.error(explain(error)));
  }
}

async function serve(settings: Env, dataFolder: string): Promise<void> {
  const taken = takeFolder(dataFolder, mode);
  if ("holder" in taken) {
    const { pid, address } = taken.holder;
    console.log(`Balansert køyrer alt: prosess ${pid}, ${address ?? "held på å starte"}`);
    return;
  }
  undo.push(taken.lock.release);
  console.log("Balansert");
  await ensureClient(interrupted);
  const database = await openDatabase(dataFolder, settings.databaseUrl);
  undo.push(database.stop);
  interrupted.throwIfAborted();
  if (mode === "start") await ensureBuild(interrupted);
  const sessionSecret = settings.sessionSecret ?? keptSecret(path.join(dataFolder, "session-secret"));
  // From here on everything, the web server too, sees an installation with a database of its own.
  pass({ ...settings, databaseUrl: database.url, sessionSecret, dataFolder });
  if (settings.demo) await untilInterrupted(ensureDemo(database, dataFolder));
  const web = await openWeb(mode, settings);
  undo.push(web.stop);
  taken.lock.announce(web.address);
  const greeting = [
    `\nBalansert er klar på ${web.address}`,
    ...(settings.demo ? await demoLines() : []),
    ...(await setupLines(database.url, web.address)),
    "\nStopp med Ctrl-C.\n",
  ];
  console.log(greeting.join("\n"));
  await untilInterrupted(web.failed);
}

function pass({ databaseUrl, sessionSecret, dataFolder, demo }: Env): void {
  process.env.DATABASE_URL = databaseUrl;
  process.env.NEXTAUTH_SECRET = sessionSecret;
  process.env.BALANSERT_DATA = dataFolder;
  process.env.DEMO = demo ? "on" : "off";
}

/** Rejects when we are asked to stop, so that nothing we cannot break off holds us up. */
function untilInterrupted<T>(work: Promise<T>): Promise<T> {
  const asked = new Promise<never>((_, reject) => {
    if (interrupted.aborted) reject(interrupted.reason);
    interrupted.addEventListener("abort", () => reject(interrupted.reason), { once: true });
  });
  return Promise.race([work, asked]);
}
