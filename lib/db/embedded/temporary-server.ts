import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeEmbedded, startEmbedded } from "./embedded-server";
import { runningProcess } from "./running-process";

/** `url` may create databases. `stop` leaves nothing behind. */
export type TemporaryServer = { url: string; stop: () => Promise<void> };

const prefix = "balansert-temporary";

/** A PostgreSQL for tests and tools, in a folder of its own, fast because nothing in it needs to outlive a power cut. */
export async function startTemporary(): Promise<TemporaryServer> {
  await removeAbandoned();
  const home = mkdtempSync(path.join(tmpdir(), `${prefix}-${process.pid}-`));
  const { url } = await startEmbedded(home, { durable: false });
  return { url, stop: () => discard(home) };
}

/** Those of processes that were killed before they could stop theirs. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(`${prefix}-`) ? Number(name.split("-")[2]) : 0;
    if (pid && !runningProcess(pid)) await discard(path.join(tmpdir(), name)).catch(() => undefined);
  }
}

async function discard(home: string): Promise<void> {
  await removeEmbedded(home);
  rmSync(home, { recursive: true, force: true });
}
