import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** `started` tells a process from a later one with the same number; the texts are empty where the system hides them. */
export type RunningProcess = { pid: number; started: string; program: string };

/** The live process with this number, or null. One that has ended and only waits to be reaped counts as gone. */
export function runningProcess(pid: number): RunningProcess | null {
  if (!exists(pid)) return null;
  try {
    return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  } catch {
    return exists(pid) ? { pid, started: "", program: "" } : null;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function fromProc(pid: number): RunningProcess | null {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in parentheses may hold anything, so count from the last one: state is field 3, start field 22.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (state === "Z") return null;
  const [program = ""] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  return { pid, started: rest[18] ?? "", program };
}

function fromPs(pid: number): RunningProcess | null {
  const line = execFileSync("ps", ["-o", "stat=,lstart=,comm=", "-p", String(pid)], { encoding: "utf8" });
  const [state = "", ...words] = line.trim().split(/\s+/);
  if (state.startsWith("Z")) return null;
  // The start is five words: Mon Nov 23 12:00:00 2026.
  return { pid, started: words.slice(0, 5).join(" "), program: words.slice(5).join(" ") };
}
