import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { ServerError } from "../server-error";
import { runCommand } from "./command";
import type { Place } from "./place";
import type { ServerUser } from "./server-user";

export const databaseUser = "balansert";

/** Makes the cluster when there is none. Made aside and moved into place: cut off halfway, the next try starts over. */
export async function ensureCluster(place: Place, programs: string, password: string): Promise<void> {
  const { cluster, folder, user } = place;
  if (existsSync(path.join(cluster, "PG_VERSION"))) return requireSameVersion(cluster, programs, user);
  const unfinished = path.join(folder, "cluster.unfinished");
  const passwordFile = path.join(folder, "initial-password");
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(unfinished, user);
  give(passwordFile, user);
  const args = ["--pgdata", unfinished, "--username", databaseUser, "--pwfile", passwordFile];
  const made = await runCommand(path.join(programs, "initdb"), [...args, ...initOptions], user);
  rmSync(passwordFile);
  if (!made.ok) throw new ServerError("clusterFailed", { folder, reason: made.output });
  renameSync(unfinished, cluster);
}

// The built-in collation is the same on every system and in every version; people's order is the application's.
const initOptions = [
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

function give(file: string, user: ServerUser): void {
  if (!user) return;
  chownSync(file, user.uid, user.gid);
  chmodSync(file, file.endsWith("password") ? 0o600 : 0o700);
}

async function requireSameVersion(cluster: string, programs: string, user: ServerUser): Promise<void> {
  const made = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  const { output } = await runCommand(path.join(programs, "postgres"), ["--version"], user);
  const ours = /\d+/.exec(output)?.[0] ?? "";
  if (made !== ours) throw new ServerError("otherVersion", { folder: cluster, made, ours });
}
