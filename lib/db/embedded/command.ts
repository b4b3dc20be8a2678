import { spawn } from "node:child_process";
import type { ServerUser } from "./server-user";

export type CommandResult = { ok: boolean; output: string };

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
    child.on("exit", (code) => resolve({ ok: code === 0, output: heard.join("").trim() }));
  });
}
