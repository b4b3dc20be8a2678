import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.mjs";
import { step } from "./progress.mjs";
import { installed, root, run } from "./run.mjs";

const generated = "lib/db/generated";

/** Generates the database client when the schema or Prisma is another than last time. */
export async function ensureClient(signal) {
  const hash = contentHash(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  await unlessStamped(`${generated}/.content-hash`, hash, `${generated}/client.ts`, () =>
    step("Lagar databaseklienten", () =>
      run([...installed("prisma/build/index.js"), "generate"], {
        env: { PRISMA_HIDE_UPDATE_MESSAGE: "1" },
        signal,
      }),
    ),
  );
}

/** Builds for production when the sources are others than last time. */
export async function ensureBuild(signal) {
  const atTheTop = readdirSync(root).filter((name) =>
    /^(next\.config|proxy|instrumentation|package|tsconfig)/.test(name),
  );
  const folders = ["app", "components", "lib", "prisma/schema", "prisma/seed", "public"];
  const hash = contentHash(
    [...folders, ...atTheTop.filter((name) => !name.endsWith(".tsbuildinfo"))],
    [generated],
  );
  await unlessStamped(".next/content-hash", hash, ".next/BUILD_ID", () =>
    step("Byggjer nettstaden (om lag eitt minutt)", () =>
      // Without an address, so that a build never depends on a database, nor on settings of this machine.
      run([...installed("next/dist/bin/next"), "build"], {
        env: { NODE_ENV: "production", DATABASE_URL: "", NEXT_TELEMETRY_DISABLED: "1" },
        signal,
      }),
    ),
  );
}

/** The stamp goes before the work and comes back after it: cut off halfway, the work is done anew. */
async function unlessStamped(stampFile, hash, product, work) {
  const stamp = path.join(root, stampFile);
  const known = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (known === hash && existsSync(path.join(root, product))) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}
