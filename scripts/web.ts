import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "@/lib/env";
import { startNext } from "./next-server";
import { freeWebPort } from "./web-port";

/** `failed` never resolves; it rejects when the web server ends by itself. */
export type Web = { address: string; failed: Promise<never>; stop: () => Promise<void> };

/** Starts the web server on the wanted port, or the next free one. */
export async function openWeb(mode: "start" | "dev", settings: Env): Promise<Web> {
  const { host, port: wanted, publicUrl, drainSeconds } = settings;
  const listenOn = host === "localhost" ? "127.0.0.1" : host;
  const port = await freeWebPort(wanted, listenOn);
  if (port !== wanted) console.log(`  Port ${wanted} er oppteken; brukar ${port}.`);
  const address = publicUrl ?? `http://localhost:${port}`;
  const env = { NEXTAUTH_URL: address, NEXT_TELEMETRY_DISABLED: "1" };
  const next = await startNext({ mode, port, listenOn, env, drainSeconds });
  return { address, failed: next.ended.then(failure), stop: next.stop };
}

async function failure(code: number): Promise<never> {
  // Ctrl-C reaches both processes at once; leave our own answer to it the time to come first.
  await sleep(500);
  throw new Error(`Nettenaren slutta av seg sjølv (kode ${code}).`);
}
