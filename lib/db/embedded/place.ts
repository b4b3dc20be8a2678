import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ServerError } from "../server-error";
import { canEnter, type ServerUser, serverUser } from "./server-user";

/** Where the cluster lies and who runs it. `home` is the data folder of the project. */
export type Place = { home: string; folder: string; cluster: string; user: ServerUser };
type Remembered = { folder?: string; port?: number };

/**
 * The place of the home's cluster: the home itself, or, when PostgreSQL's user cannot enter that (a clone below a
 * root-only folder), a folder of its own that it can. Chosen once and remembered in the home.
 */
export function placeOf(home: string): Place {
  mkdirSync(home, { recursive: true });
  // Root's server runs as another user, who must pass through; what else lies here is 0600.
  chmodSync(home, process.getuid?.() === 0 ? 0o711 : 0o700);
  const known = recall(home).folder;
  const user = serverUser(path.join(known ?? home, "cluster"));
  const folder = known ?? chooseFolder(home, user);
  if (!known) remember(home, { folder });
  return { home, folder, cluster: path.join(folder, "cluster"), user };
}

function chooseFolder(home: string, user: ServerUser): string {
  if (!user || canEnter(home, user)) return home;
  const name = createHash("sha256").update(home).digest("hex").slice(0, 16);
  const elsewhere = path.join("/var/lib/balansert", name);
  mkdirSync(elsewhere, { recursive: true });
  for (const folder of [path.dirname(elsewhere), elsewhere]) chmodSync(folder, 0o711);
  if (!canEnter(elsewhere, user)) throw new ServerError("placeUnreachable", { home, elsewhere });
  return elsewhere;
}

export function recall(home: string): Remembered {
  const file = path.join(home, "database.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

export function remember(home: string, facts: Remembered): void {
  const all = { ...recall(home), ...facts };
  writeFileSync(path.join(home, "database.json"), `${JSON.stringify(all)}\n`, { mode: 0o600 });
}
