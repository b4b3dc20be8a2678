import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Playwright's global set-up: one database server for the whole run, with the demo ready to be copied. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_APP) return undefined;
  const program = fileURLToPath(new URL("./e2e-server.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "test" },
  });
  const ended = once(child, "exit");
  const [answer] = await Promise.race([once(child, "message"), ended]);
  if (typeof answer !== "object") throw new Error(`The test database did not start (code ${answer}).`);
  process.env.E2E_DATABASE = JSON.stringify(answer);
  return async () => {
    child.disconnect();
    await ended;
  };
}
