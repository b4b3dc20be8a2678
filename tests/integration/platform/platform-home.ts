import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { removeEmbedded } from "@/lib/db/embedded/embedded-server";

/** An empty data folder; what runs in it is ended with the test. */
export function newHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), "balansert-platform-"));
  onTestFinished(async () => {
    await removeEmbedded(home);
    rmSync(home, { recursive: true, force: true });
  });
  return home;
}

/** Runs one of our programs in a process of its own, as the start script does. */
export function startProgram(script: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const command = ["--conditions=react-server", "--import", "tsx", script, ...args];
  const child = spawn(process.execPath, command, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** A process that holds the folder and has started its database, as soon as it has. */
export async function startApplication(
  home: string,
): Promise<{ url: string; pid: number; kill: () => Promise<void> }> {
  const child = startProgram("tests/integration/platform/start-and-wait.ts", [home, "durable"]);
  const [line] = await once(child.stdout ?? child, "data");
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { ...JSON.parse(String(line)), kill };
}

export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
