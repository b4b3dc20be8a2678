import { spawnSync } from "node:child_process";
import { step } from "./progress.mjs";
import { installed, run } from "./run.mjs";

const known = [
  process.env.BALANSERT_CHROMIUM,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** A Chromium for the browser tests: the one that is here, else Playwright's, else Debian's. */
export async function ensureBrowser() {
  const found = findBrowser() ?? (await installPlaywrights()) ?? (await installDebians());
  if (found) return found;
  throw new Error(
    "Fann ingen nettlesar til testane. Installer Chromium eller Chrome, eller set BALANSERT_CHROMIUM til programmet.",
  );
}

function findBrowser() {
  return known.map(program).find(Boolean);
}

/** The full path of a program that runs; names without a path are looked up. */
function program(name) {
  if (!name) return null;
  const tried = spawnSync(name, ["--version"], { timeout: 20_000 });
  if (tried.status !== 0) return null;
  if (name.includes("/")) return name;
  return (
    spawnSync("/bin/sh", ["-c", `command -v ${name}`])
      .stdout.toString()
      .trim() || null
  );
}

async function installPlaywrights() {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  const there = program(file);
  if (there) return there;
  // The download may be out of reach; then it must not take long to find that out.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" };
  const command = [...installed("@playwright/test/cli.js"), "install", "chromium"];
  await attempt("Hentar Playwright sin Chromium", command, { env, timeout: 180_000 });
  return program(file);
}

async function installDebians() {
  const isDebian = spawnSync("apt-get", ["--version"]).status === 0;
  if (!isDebian || process.getuid?.() !== 0) return null;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await attempt("Oppdaterer pakkelistene", ["apt-get", "update"], { env });
  await attempt("Installerer Chromium", ["apt-get", "install", "-y", "--no-install-recommends", "chromium"], {
    env,
  });
  return program("chromium");
}

async function attempt(what, command, options) {
  await step(
    what,
    () =>
      run(command, options).then(
        () => true,
        () => false,
      ),
    (done) => (done ? "" : "gjekk ikkje"),
  );
}
