import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Colour, contrast, parseColour } from "@/lib/domain/colour";

type Tokens = Map<string, string>;

const designsystemet = readFileSync(
  "node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css",
  "utf8",
);
const own = readFileSync("components/layout/theme.css", "utf8");

/** What stands between the braces after a selector. */
function tokensOf(css: string, selector: RegExp): Tokens {
  const block = selector.exec(css)?.[1];
  if (!block) throw new Error(`no such rule: ${selector}`);
  return new Map(
    [...block.matchAll(/(--[\w-]+|color-scheme):\s*([^;}]+)/g)].map(([, name = "", value = ""]) => [
      name,
      value.trim(),
    ]),
  );
}

const light = tokensOf(designsystemet, /:root,\[data-color-scheme=light\]\{([^}]+)\}/);
const marks = tokensOf(own, /:root \{([^}]+)\}/);
const themes = {
  light: new Map([...light, ...marks]),
  dark: new Map([
    ...light,
    ...marks,
    ...tokensOf(designsystemet, /[^:(]\[data-color-scheme=dark\]\{([^}]+)\}/),
    ...tokensOf(own, /\[data-color-scheme="dark"\] \{([^}]+)\}/),
  ]),
};

function colourOf(tokens: Tokens, name: string): Colour {
  const value = tokens.get(name) ?? "";
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  const colour = other ? colourOf(tokens, other) : parseColour(value);
  if (!colour) throw new Error(`no colour: ${name} ${value}`);
  return colour;
}

const token = (name: string) => `--ds-color-${name}`;
const grounds = [
  "neutral-background-default",
  "neutral-background-tinted",
  "neutral-surface-tinted",
  "success-background-tinted",
  "warning-background-tinted",
  "danger-background-tinted",
].map(token);
const texts = ["neutral-text-default", "neutral-text-subtle", "accent-text-subtle", "danger-text-subtle"].map(
  token,
);

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const tokens = themes[theme];
  const ratio = (name: string, ground: string) => contrast(colourOf(tokens, name), colourOf(tokens, ground));

  it.each(grounds)("has texts that can be read on %s (4.5 : 1)", (ground) => {
    for (const text of texts) expect(ratio(text, ground), text).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("has marks that can be told from %s (3 : 1)", (ground) => {
    for (const mark of ["--mark-reached", "--mark-below", "--mark-none"])
      expect(ratio(mark, ground), mark).toBeGreaterThanOrEqual(3);
    // Yellow is seen by its edge on what is light, by itself on what is dark.
    const yellow = Math.max(ratio("--mark-acceptable", ground), ratio("--mark-acceptable-edge", ground));
    expect(yellow).toBeGreaterThanOrEqual(3);
  });
});

describe("paper", () => {
  it("has the light values of Designsystemet", () => {
    const css = readFileSync("components/layout/print-light.css", "utf8");
    const paper = tokensOf(css, /:root\[data-color-scheme="dark"\] \{([^}]+)\}/);
    expect(paper.size).toBeGreaterThan(70);
    for (const [name, value] of paper) expect(light.get(name), name).toBe(value);
  });
});
