import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Runs the benches named, all of them when none is, each in a process and with a database of its own. Fails when a bar is not met.

const all = ["editor", "pages", "p1", "p2", "p3", "p4", "p6", "sizing"];
const named = process.argv.slice(2);
const program = fileURLToPath(new URL("./bench.ts", import.meta.url));

const failed = (named.length > 0 ? named : all).filter((name) => {
  const { status } = spawnSync(process.execPath, [...process.execArgv, "--expose-gc", program, name], {
    stdio: "inherit",
  });
  return status !== 0;
});

if (failed.length > 0) console.log(`Not met: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;
