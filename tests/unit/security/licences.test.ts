import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Package = {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  resolved?: string;
  integrity?: string;
};

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  packages: Record<string, Package>;
};
const installed = Object.entries(packages).filter(([folder]) => folder !== "");

/** Licences that let a program under MIT use and pass on what has them. LGPL: unchanged and exchangeable, as a library beside it. */
const COMPATIBLE = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "CC-BY-4.0",
  "Unlicense",
  "Python-2.0",
  "PostgreSQL",
  "OFL-1.1",
  "WTFPL",
  "Zlib",
  "MPL-2.0",
  "LGPL-3.0-or-later",
]);

/** Read one by one. Both come along with Prisma's own command line and studio, and stand in nothing that is served. */
const READ = new Map([
  // A library beside the program, unchanged, as its licence allows.
  ["node_modules/elkjs", "EPL-2.0"],
  // Its package.json says nothing; its LICENSE file is MIT.
  ["node_modules/seq-queue", "none"],
]);

/** "A OR B" is fine when one of them is, "A AND B" when both are. */
function isCompatible(licence: string): boolean {
  return licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(/ and /i).every((each) => COMPATIBLE.has(each.trim())));
}

/** As the package itself says, where the lock does not. */
function licenceOf(folder: string, { license }: Package): string | null {
  if (license) return license;
  const file = `${folder}/package.json`;
  if (!existsSync(file)) return null;
  const said = JSON.parse(readFileSync(file, "utf8"));
  return said.license?.type ?? said.license ?? said.licenses?.[0]?.type ?? "none";
}

test("what the product is made of may be used in a program under MIT", () => {
  const wrong = installed
    .filter(([, { dev }]) => !dev)
    .map(([folder, each]) => [folder, licenceOf(folder, each)] as const)
    .filter(([, licence]) => licence !== null && !isCompatible(licence))
    .filter(([folder, licence]) => READ.get(folder) !== licence);
  expect(wrong).toEqual([]);
});

test("every package is fixed by version and by its checksum", () => {
  // Of builds for other machines only the version is known where the lock was made.
  const here = installed.filter(([folder, { optional }]) => !optional || existsSync(folder));
  expect(
    here.filter(([, { version, integrity }]) => !version || !integrity).map(([folder]) => folder),
  ).toEqual([]);
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const given = Object.values<string>({ ...dependencies, ...devDependencies });
  expect(given.filter((version) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
});
