import { spawn } from "node:child_process";
import { ensureInstalled } from "./install.mjs";
import { root } from "./run.mjs";

/** Runs one of our TypeScript programs, after the packages it needs are in place, and ends as it ends. */
export async function launch(script, args, mode) {
  await ensureInstalled();
  // react-server: the condition under which "server-only" lets itself be imported, as inside Next.
  const command = ["--conditions=react-server", "--import", "tsx", script, ...args];
  const env = { ...process.env, NODE_ENV: mode };
  const child = spawn(process.execPath, command, { cwd: root, stdio: "inherit", env });
  // It stops in good order by itself; we wait for it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) whenParentEnds(() => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}

/** npm starts us through a shell that does not pass signals on: asked to stop, it would leave us behind, running. */
function whenParentEnds(tell) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    tell();
  }, 500);
}
