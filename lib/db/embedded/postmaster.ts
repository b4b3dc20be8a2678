import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type RunningProcess, runningProcess } from "./running-process";

/** What PostgreSQL tells of itself in its lock file; `status` is starting, ready, stopping or standby. */
export type Postmaster = { pid: number; port: number; status: string };

/** The live server of this cluster, or null. */
export function livePostmaster(cluster: string): Postmaster | null {
  const lines = readLines(lockFile(cluster));
  const pid = Number(lines[0]);
  const found = pid > 0 ? runningProcess(pid) : null;
  if (!found || !isPostgres(found)) return null;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? "starting" };
}

/**
 * Removes the lock of a server that is gone. PostgreSQL does so itself, but refuses to start over an empty file, a
 * process nobody has reaped (in a container), or a number that another program got after a restart of the machine.
 * It still looks for left-over processes of the old server by their shared memory.
 */
export function removeDeadLock(cluster: string): void {
  if (!livePostmaster(cluster)) rmSync(lockFile(cluster), { force: true });
}

function lockFile(cluster: string): string {
  return path.join(cluster, "postmaster.pid");
}

function isPostgres({ program }: RunningProcess): boolean {
  return program === "" || /^postgres(\.exe|:|$)/.test(path.basename(program));
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
