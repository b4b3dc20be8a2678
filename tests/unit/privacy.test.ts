import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const schema = readdirSync("prisma/schema")
  .map((file) => readFileSync(`prisma/schema/${file}`, "utf8"))
  .join("\n");
const models = [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)\n\}/gm)].map(([, body = ""]) => ({
  table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "",
  fields: [...body.matchAll(/^ {2}(\w+) +(\w+\b\??(?!\[))/gm)].map(([, name = "", type = ""]) => ({
    name,
    type,
  })),
}));
const listed = [...readFileSync("docs/privacy.md", "utf8").matchAll(/^\| `([a-z_]+)` \|/gm)].map(
  ([, table = ""]) => table,
);

/** Names, addresses, and what points at who has them. */
const personal = ["email", "emailId", "recipient", "actorId", "userId", "personal", "passwordHash"];

it("every table that says something of a person is in docs/privacy.md", () => {
  const about = models.filter(({ fields }) =>
    fields.some(({ name, type }) => /^User\??$/.test(type) || personal.includes(name)),
  );
  expect(about.length).toBeGreaterThan(15);
  expect(about.map(({ table }) => table).filter((table) => !listed.includes(table))).toEqual([]);
});

it("what docs/privacy.md lists is there, once", () => {
  const tables = models.map(({ table }) => table);
  expect(listed.filter((table) => !tables.includes(table))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});
