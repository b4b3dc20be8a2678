import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project; every program runs there. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** A program ended badly; the message is what it said. */
export class CommandFailed extends Error {}

/** The start file of an installed program, run by our own Node: needs no shell and works the same on every system. */
export function installed(file) {
  return [process.execPath, path.join(root, "node_modules", file)];
}

/**
 * Runs a program to its end. Its output is kept and comes with the failure; `show` lets it through instead.
 * @param {string[]} command
 * @param {{ show?: boolean, env?: Record<string, string | undefined>, signal?: AbortSignal, timeout?: number }} [options]
 * @returns {Promise<string>} what it said
 */
export function run([program, ...args], { show = false, env = {}, signal, timeout } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      signal,
      timeout,
    });
    const heard = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => heard.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const output = Buffer.concat(heard).toString().trim();
      if (code === 0) resolve(output);
      else reject(new CommandFailed(output || `${path.basename(args[0] ?? program)} slutta med ${code}`));
    });
  });
}
