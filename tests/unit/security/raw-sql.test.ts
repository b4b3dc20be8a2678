import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = ["app", "components", "lib", "prisma/seed", "scripts"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("lib/db/generated/"))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

const filesWith = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ file }) => file)
    .sort();

// Whoever writes SQL in a new file reads it over with someone: every value in it is a parameter, and it asks for one organisation only.
const REVIEWED = [
  "lib/data/asked-rate.ts",
  "lib/data/audit-names.ts",
  "lib/data/audit-query.ts",
  "lib/data/audit-verification.ts",
  "lib/data/founding.ts",
  "lib/data/health.ts",
  "lib/data/import-job-page.ts",
  "lib/data/import-job-undo.ts",
  "lib/data/job-lock.ts",
  "lib/data/library-sheets.ts",
  "lib/data/measurement-revision.ts",
  "lib/data/outbox.ts",
  "lib/data/personal-records.ts",
  "lib/data/report-stage.ts",
  "lib/data/standing-link.ts",
  "lib/data/structure-assignment.ts",
  "lib/data/unit-move.ts",
  "lib/data/value-export.ts",
  "lib/data/value-import-known.ts",
  "lib/data/value-import-standing.ts",
  "lib/data/value-reading.ts",
];

/** Text becomes SQL here, but only text that stands in the source: names of tables and columns. */
const TEXT_AS_SQL = ["lib/data/audit-names.ts", "lib/data/content-json.ts", "lib/data/personal-records.ts"];

/** Names of tables, columns and databases put into a statement; each is quoted, or made by the program itself. */
const NAMES_AS_SQL = [
  "lib/db/backup/restore-backup.ts",
  "lib/db/backup/table-rows.ts",
  "lib/db/embedded/login.ts",
];

/** What follows a call's name, past the type of its answer. */
function afterType(text: string): string {
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === "<") depth += 1;
    else if (depth === 0) return text.slice(at, at + 1);
    else if (character === ">") depth -= 1;
  }
  return "";
}

test("SQL is asked only by tagged templates, whose values are parameters", () => {
  const calls = sources.flatMap(({ file, text }) =>
    text
      .split(/\.\$(?:queryRaw|executeRaw)/)
      .slice(1)
      .map((rest) => ({ file, next: afterType(rest) })),
  );
  expect(calls.length).toBeGreaterThan(20);
  expect(calls.filter(({ next }) => next !== "`")).toEqual([]);
});

test("every file that asks SQL is on the list of those that were read over", () => {
  expect(filesWith(/\$(queryRaw|executeRaw)/)).toEqual(REVIEWED);
});

test("no text becomes SQL but that of the source itself", () => {
  expect(filesWith(/Prisma\.raw\(|\bSql\(/)).toEqual(TEXT_AS_SQL);
  for (const file of TEXT_AS_SQL) {
    const { text = "" } = sources.find((each) => each.file === file) ?? {};
    // What is asked for comes from constants: no function there takes text from an actor.
    expect(text.match(/Prisma\.raw\([^)]*(actor|input|filter|search)/g)).toBeNull();
  }
});

test("a statement outside Prisma holds no value but its parameters, and names in few places", () => {
  expect(filesWith(/\.query\(\s*`[^`]*\$\{/)).toEqual(NAMES_AS_SQL);
});
