import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { ServerError } from "../server-error";

/** Whom PostgreSQL runs as. Null: the same user as we, which is always so unless we are root. */
export type ServerUser = { uid: number; gid: number } | null;

/** PostgreSQL refuses root. The owner of an existing cluster goes on; else a known service user, else a new one. */
export function serverUser(clusterFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return null;
  const user =
    ownerOf(clusterFolder) ?? ["postgres", "_postgres", "balansert"].map(lookUp).find(Boolean) ?? create();
  if (!user) throw new ServerError("noUnprivilegedUser");
  return user;
}

function ownerOf(folder: string): ServerUser {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

function lookUp(name: string): ServerUser {
  try {
    const ask = (what: string) =>
      Number(execFileSync("id", [what, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
}

function create(): ServerUser {
  const ways = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "balansert"],
    ["adduser", "-S", "-D", "-H", "balansert"],
  ];
  const made = ways.some(([command = "", ...args]) => spawnSync(command, args).status === 0);
  return made ? lookUp("balansert") : null;
}

/** Whether the user can enter the folder: every folder above it counts. */
export function canEnter(folder: string, user: ServerUser): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...user, cwd: "/" }).status === 0;
}
