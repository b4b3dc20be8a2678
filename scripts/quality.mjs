import { ensureClient } from "./build-steps.mjs";
import { closingLine, countFiles } from "./counts.mjs";
import { ensureInstalled } from "./install.mjs";
import { step } from "./progress.mjs";
import { installed, run } from "./run.mjs";

/** Everything that needs no browser. The first failure ends it. */
export async function check() {
  await ensureInstalled({ withTools: true });
  await ensureClient();
  const quiet = (what, command, env) => step(what, () => run(command, { env }));
  await quiet("Adressetypar (next typegen)", [...installed("next/dist/bin/next"), "typegen"], {
    NEXT_TELEMETRY_DISABLED: "1",
  });
  await quiet("Format og lint (biome)", [
    ...installed("@biomejs/biome/bin/biome"),
    "check",
    "--error-on-warnings",
  ]);
  await quiet("Typar (tsc)", [...installed("typescript/bin/tsc"), "--noEmit"]);
  await quiet("Importpiler (dependency-cruiser)", [
    ...installed("dependency-cruiser/bin/dependency-cruise.mjs"),
    ...["app", "components", "lib", "prisma", "scripts", "tests"],
  ]);
  await quiet("Ubrukt kode (knip)", [...installed("knip/bin/knip.js")]);
  console.log("  Einings- og integrasjonstestar (vitest) …");
  await runVitest(["unit", "integration"], countFiles.vitest);
}

/** Runs the tests of these projects, and writes what was counted to the file. */
export async function runVitest(projects, countFile) {
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${countFile}`];
  await run([...installed("vitest/vitest.mjs"), "run", ...chosen, ...reports], { show: true });
}

/** Runs the work, tells a failure plainly, and closes with what was counted. */
export async function judged(work) {
  let failure;
  try {
    await work();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  if (failure) console.error(`${failure}\n\nSTOPP: dette steget gjekk ikkje.`);
  const line = closingLine();
  if (line) console.log(line);
  process.exit(failure ? 1 : 0);
}
