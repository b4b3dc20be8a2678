import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type RunningProcess, runningProcess } from "./running-process";

/** What PostgreSQL tells of itself in its lock file; `status` is starting, ready, stopping or standby. */
export type Postmaster = { pid: number; port: number; status: string };

/** The live server of this cluster, or null. A lock file that would only stand in the way of a new start is put away. */
export function livePostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, "postmaster.pid");
  const lines = readLines(file);
  if (!lines) return null;
  const pid = Number(lines[0]);
  const found = pid > 0 ? runningProcess(pid) : null;
  // PostgreSQL itself recovers the lock of a dead process, with more care than we could; but it refuses to start
  // over an empty file, or when another program has got the number after a restart of the machine.
  if (!(pid > 0) || (found && !isPostgres(found))) rmSync(file, { force: true });
  if (!found || !isPostgres(found)) return null;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? "starting" };
}

function isPostgres({ program }: RunningProcess): boolean {
  return program === "" || /^postgres(\.exe|:|$)/.test(path.basename(program));
}

function readLines(file: string): string[] | null {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
