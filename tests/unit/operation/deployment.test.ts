import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const settings = new Set(
  readFileSync("lib/env.ts", "utf8").match(/\b[A-Z][A-Z_]{3,}(?=: (z|flag|grantsMap)\b)/g),
);
/** PostgreSQL's own, in its own container. */
const ofOthers = new Set(["POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD"]);

/** Names of settings as they are written in a file of this kind. */
const named: Record<string, RegExp> = {
  Dockerfile: /\b[A-Z][A-Z_]+(?==)/g,
  "compose.yaml": /\b[A-Z][A-Z_]{3,}(?=: )|(?<=\$\{)[A-Z_]+/g,
  "deploy/balansert.service": /(?<=^Environment=.*)\b[A-Z][A-Z_]{2,}(?==)/gm,
  "deploy/kubernetes.yaml": /(?<=name: )[A-Z_]+(?=,)|(?<=--from-literal=)[A-Z_]+/g,
};

describe.each(Object.entries(named))("%s", (file, pattern) => {
  const text = readFileSync(file, "utf8");

  it("sets only what the program reads", () => {
    const names = new Set(text.match(pattern));
    expect(names.size).toBeGreaterThan(2);
    expect([...names].filter((name) => !(settings.has(name) || ofOthers.has(name)))).toEqual([]);
  });

  it("starts a program and asks for a page that are there", () => {
    for (const [script] of text.matchAll(/scripts\/[\w-]+\.mjs/g)) expect(existsSync(script)).toBe(true);
    for (const [, place] of text.matchAll(/(\/api\/\w+)/g))
      expect(existsSync(`app${place}/route.ts`)).toBe(true);
  });
});

it("every setting is told of where operators look", () => {
  const told = readFileSync("README.md", "utf8") + readFileSync("docs/deployment.md", "utf8");
  const untold = [...settings].filter((name) => name !== "NODE_ENV" && !told.includes(`\`${name}\``));
  expect(untold).toEqual([]);
});
