import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ServerError } from "../server-error";
import { usablePrograms } from "./binaries";
import { ensureCluster } from "./cluster";
import { runCommand } from "./command";
import { freePort } from "./free-port";
import { keptSecret } from "./kept-secret";
import { embeddedUrl, ensureDatabase, tryLogin, untilGone } from "./login";
import { type Place, placeOf, recall, remember } from "./place";
import { livePostmaster, type Postmaster, removeDeadLock } from "./postmaster";
import { serverSettings } from "./settings";

export type EmbeddedServer = {
  url: string;
  port: number;
  pid: number;
  /** It ran already, left behind by a process that was killed. */
  adopted: boolean;
  /** Waits until it ends, whoever ended it, or we no longer care. */
  gone: (careless: AbortSignal) => Promise<void>;
  stop: () => Promise<void>;
};

/** Not `durable`: fast, and lost with a power cut. Without a `port` it takes the one it had last, or any that is free. */
type StartOptions = { durable?: boolean; port?: number };

const patience = 60_000;

/**
 * Starts the PostgreSQL of the data folder `home`, making it the first time. A live server that is ours is adopted;
 * one that is not is refused by its process number. Only the holder of the folder's lock may call this.
 */
export async function startEmbedded(home: string, options: StartOptions = {}): Promise<EmbeddedServer> {
  const place = placeOf(path.resolve(home));
  const password = passwordOf(place.home);
  const programs = usablePrograms(place.folder, place.user);
  await ensureCluster(place, programs, password);
  const left = await settledPostmaster(place, password);
  const { port, pid } = left ?? (await launch(place, programs, password, options));
  await ensureDatabase(port, password);
  return {
    url: embeddedUrl(port, password),
    port,
    pid,
    adopted: left !== null,
    gone: (careless) => untilGone(port, password, careless),
    stop: () => stopServer(place, programs),
  };
}

/** The address of the home's server when it runs and is ours, else null: for tools beside a running application. */
export async function findEmbedded(home: string): Promise<string | null> {
  if (!existsSync(path.join(home, "database.json"))) return null;
  const place = placeOf(path.resolve(home));
  const running = livePostmaster(place.cluster);
  if (!running) return null;
  const password = passwordOf(place.home);
  const answer = await tryLogin(running.port, password, place.cluster);
  return answer === "ours" ? embeddedUrl(running.port, password) : null;
}

/** Stops the home's server and deletes its databases. */
export async function removeEmbedded(home: string): Promise<void> {
  const place = placeOf(path.resolve(home));
  await stopServer(place, usablePrograms(place.folder, place.user));
  rmSync(place.cluster, { recursive: true, force: true });
  if (place.folder !== place.home) rmSync(place.folder, { recursive: true, force: true });
}

function passwordOf(home: string): string {
  return keptSecret(path.join(home, "database-password"));
}

/** Waits for a server that is on its way up or down. Null: none runs. Throws when it is not ours. */
async function settledPostmaster(place: Place, password: string): Promise<Postmaster | null> {
  for (const end = Date.now() + patience; ; await sleep(100)) {
    const running = livePostmaster(place.cluster);
    if (!running) return null;
    const answer =
      running.status === "stopping" ? "notYet" : await tryLogin(running.port, password, place.cluster);
    if (answer === "ours") return running;
    if (answer === "refused" || Date.now() > end) {
      throw new ServerError("foreignServer", { pid: running.pid, folder: place.cluster });
    }
  }
}

async function launch(
  place: Place,
  programs: string,
  password: string,
  { durable = true, port: fixed }: StartOptions,
): Promise<Postmaster> {
  const log = path.join(place.cluster, "start.log");
  let port = await portFor(fixed, recall(place.home).port);
  let failure = "";
  // A second try covers a port that was taken in between, and processes of a killed server that are still ending.
  for (const pause of [0, 1_000]) {
    await sleep(pause);
    removeDeadLock(place.cluster);
    if (pause) port = await portFor(fixed);
    rmSync(log, { force: true });
    const options = Object.entries(serverSettings(port, durable)).map(
      ([name, value]) => `-c ${name}=${value}`,
    );
    const start = ["start", "-D", place.cluster, "-w", "-t", "60", "-l", log, "-o", options.join(" ")];
    const { ok, output } = await runCommand(path.join(programs, "pg_ctl"), start, place.user);
    const running = ok ? await settledPostmaster(place, password) : null;
    if (running) {
      remember(place.home, { port });
      return running;
    }
    failure = existsSync(log) ? readFileSync(log, "utf8").trim() : output;
  }
  throw new ServerError("startFailed", { folder: place.cluster, reason: failure });
}

async function portFor(fixed?: number, wanted?: number): Promise<number> {
  return fixed ?? freePort(wanted);
}

/** Fast: sessions are cut, what was committed is kept. If it hangs it is ended as by a power cut, which it survives. */
async function stopServer(place: Place, programs: string): Promise<void> {
  for (const mode of ["fast", "immediate"]) {
    if (!livePostmaster(place.cluster)) return;
    const stop = ["stop", "-D", place.cluster, "-m", mode, "-w", "-t", "20"];
    await runCommand(path.join(programs, "pg_ctl"), stop, place.user);
  }
}
