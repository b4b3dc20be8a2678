import { spawn } from "node:child_process";
import type { ServerUser } from "./server-user";

export type CommandResult = { ok: boolean; output: string };

/** How long we listen on after the program has ended: what it said may still be on its way, and what it left behind may never end. */
const LAST_WORDS_MS = 1_000;

/**
 * Runs one of PostgreSQL's programs to its end. It gets a process group of its own: Ctrl-C in a terminal reaches
 * every process of the group, and it is for us to say when PostgreSQL stops.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  user: ServerUser,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...user,
      cwd: "/",
      detached: process.platform !== "win32",
      windowsHide: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const heard: string[] = [];
    const hear = (chunk: Buffer) => heard.push(chunk.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    const answer = (code: number | null) => resolve({ ok: code === 0, output: heard.join("").trim() });
    child.on("close", answer);
    child.on("exit", (code) => {
      setTimeout(() => {
        answer(code);
        child.stdout.destroy();
        child.stderr.destroy();
      }, LAST_WORDS_MS).unref();
    });
  });
}
