import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { seconds } from "./progress.mjs";
import { root, run } from "./run.mjs";

/**
 * Installs the packages of package-lock.json when they are missing or others. Needs nothing but Node and npm.
 * @param {{ withTools?: boolean }} [options] withTools: also what only tests and checks need
 */
export async function ensureInstalled({ withTools = false } = {}) {
  requireNode();
  if (isInstalled(withTools)) return;
  const since = Date.now();
  console.log("Installerer pakkar med npm …");
  // No install scripts: none of ours needs one, and some would download programs we do not use.
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", ...(withTools ? ["--include=dev"] : [])];
  try {
    await run([...npm(), ...args], { show: true });
  } catch {
    console.error(
      "npm klarte ikkje å installere pakkane; sjå meldingane over. Prøv på nytt når nettet er tilgjengeleg.",
    );
    process.exit(1);
  }
  console.log(`Pakkane er på plass, ${seconds(since)}`);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24) return;
  console.error(`Balansert treng Node 20.19, 22.12 eller 24 og nyare; dette er ${process.version}.`);
  process.exit(1);
}

function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return [process.execPath, script];
  return process.platform === "win32" ? ["npm.cmd"] : ["npm"];
}

/** npm keeps a list of what it installed. Optional packages are left out: most are for other systems. */
function isInstalled(withTools) {
  const listed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(listed)) return false;
  const { packages: found } = JSON.parse(readFileSync(listed, "utf8"));
  const { packages: wanted } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.entries(wanted)
    .filter(
      ([name, { optional, dev, devOptional }]) => name && !optional && (withTools || !(dev || devOptional)),
    )
    .every(([name, { version }]) => found[name]?.version === version);
}
