import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 60_000;

/** A process of the program as it runs in production, by the start script; `readyMs` is from its start until it was ready. */
export type Replica = { url: string; port: number; readyMs: number; stop: () => Promise<void> };

export async function startReplica(port: number, settings: Record<string, string>): Promise<Replica> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "balansert-replica-"));
  const begun = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      BALANSERT_DATA: dataFolder,
      DEMO: "off",
      LOG_LEVEL: "error",
      NEXT_TELEMETRY_DISABLED: "1",
      ...settings,
    },
  });
  const ended = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - begun > PATIENCE_MS)
      throw new Error(`did not start (${child.exitCode})`);
    await sleep(50);
  }
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url, port, readyMs: performance.now() - begun, stop };
}

/** What a proxy asks to know whether a server may be sent visitors. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
