import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { installed, root } from "./run.mjs";

/** `ended` tells the exit code, whoever ended it. */
export type NextServer = { ended: Promise<number>; stop: () => Promise<void> };

type Options = {
  mode: "start" | "dev";
  port: number;
  listenOn: string;
  env: Record<string, string>;
  /** How long it is to answer on while it tells that it is about to stop. */
  drainSeconds?: number;
};

const patience = 8_000;

/** Longer than proxies keep theirs (60 s as a rule): were ours the shorter, a proxy could send a request just as we hang up. */
const KEEP_ALIVE = ["--keepAliveTimeout", "75000"];

/** Runs Next as a process of its own and waits until it answers, or ends. */
export async function startNext(options: Options): Promise<NextServer> {
  const { mode, port, listenOn, env, drainSeconds = 0 } = options;
  const [node = "", next = ""] = installed("next/dist/bin/next");
  const watch = path.join(root, "scripts/end-with-parent.mjs");
  const args = ["--import", watch, next, mode, "--port", String(port), "--hostname", listenOn];
  if (mode === "start") args.push(...KEEP_ALIVE);
  const stdio = ["ignore", "inherit", "inherit", "ipc"] as const;
  const child = spawn(node, args, { cwd: root, stdio: [...stdio], env: { ...process.env, ...env } });
  const ended = once(child, "exit").then(([code]) => Number(code ?? 1));
  const tell = (word: "drain" | "stop") => child.connected && child.send(word, () => undefined);
  const stop = async () => {
    tell("drain");
    if (drainSeconds > 0) await Promise.race([ended, sleep(drainSeconds * 1000)]);
    tell("stop");
    child.kill("SIGTERM");
    // Requests under way may finish; a connection that never ends must not hold up the stop.
    const finished = await Promise.race([ended, sleep(patience, null, { ref: false })]);
    if (finished === null) child.kill("SIGKILL");
    await ended;
  };
  const isUp = () => child.exitCode === null && child.signalCode === null;
  while (isUp() && !(await answers(port, listenOn))) await sleep(100);
  if (!isUp()) throw new Error(`Nettenaren starta ikkje (kode ${await ended}).`);
  return { ended, stop };
}

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
