import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import messages from "@/lib/i18n/messages/nn.json";

const folder = new URL("../../lib/data/", import.meta.url);
const source = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(new URL(file, folder), "utf8"))
  .join("\n");
// Names of form fields look the same.
const fields = new Set(["factSheet", "link"]);
const actions = [...source.matchAll(/"([a-z][a-zA-Z]*\.[a-z][a-zA-Z]*)"/g)].map(([, action = ""]) => action);

it.each([...new Set(actions)].filter((action) => !fields.has(action.split(".")[0] ?? "")))(
  "the audit trail has words for %s",
  (action) => {
    const [noun, verb] = action.split(".");
    expect(Object.keys(messages.audit.noun)).toContain(noun);
    expect(Object.keys(messages.audit.verb)).toContain(verb);
  },
);
