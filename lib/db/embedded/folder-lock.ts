import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runningProcess } from "./running-process";

/** Who holds a data folder: the process, what it does there and, once it answers, where. */
export type FolderHolder = { pid: number; started: string; purpose: string; address: string | null };

export type FolderLock = { announce: (address: string) => void; release: () => void };

/**
 * Takes the data folder for this process, or tells who has it. The lock of a process that was killed is taken over.
 * Only the holder starts and stops the folder's database.
 */
export function takeFolder(home: string, purpose: string): { lock: FolderLock } | { holder: FolderHolder } {
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const file = path.join(home, "lock.json");
  const self = runningProcess(process.pid);
  const mine: FolderHolder = { pid: process.pid, started: self?.started ?? "", purpose, address: null };
  for (;;) {
    if (created(file, mine)) return { lock: held(file, mine) };
    const text = read(file);
    const holder = text === null ? null : parse(text);
    if (holder && isLive(holder)) return { holder };
    putAway(file, text);
  }
}

function held(file: string, mine: FolderHolder): FolderLock {
  return {
    announce: (address) => writeFileSync(file, JSON.stringify({ ...mine, address })),
    release: () => rmSync(file, { force: true }),
  };
}

function created(file: string, holder: FolderHolder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead lock aside. Of several who try, one succeeds; whoever moved a fresh lock by mistake puts it back. */
function putAway(file: string, expected: string | null): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    const moved = read(aside);
    if (moved !== expected && moved !== null) writeFileSync(file, moved, { flag: "wx", mode: 0o600 });
  } catch {
    // Somebody else was quicker; the next round sees what stands there now.
  }
  rmSync(aside, { force: true });
}

function isLive(holder: FolderHolder): boolean {
  const found = runningProcess(holder.pid);
  return found !== null && found.started === holder.started;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function parse(text: string): FolderHolder | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
