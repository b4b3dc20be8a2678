import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentOf, isTooPale } from "@/lib/domain/accent";
import { type Colour, contrast, mixed, parseColour } from "@/lib/domain/colour";

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number): Colour => `#${number.toString(16).padStart(6, "0")}`);

describe("parseColour", () => {
  it.each([
    ["#0062BA", "#0062ba", "letters of both sizes"],
    ["0062ba", "#0062ba", "without the #"],
    [" #0af ", "#00aaff", "short, with spaces around"],
    ["#0062b", null, "too short"],
    ["#0062baff", null, "with transparency"],
    ["blue", null, "a name"],
    ["#00zz00", null, "letters that are no digits"],
    ["red;} body{display:none", null, "a style"],
    ["", null, "nothing"],
  ])("%s is %s (%s)", (text, colour, _why) => {
    expect(parseColour(text)).toBe(colour);
  });
});

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#595959", "#ffffff", 7],
  ] as const)("%s on %s is %d", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });

  it("mixes no, half and all of another colour", () => {
    expect(mixed("#000000", "#ffffff", 0)).toBe("#000000");
    expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mixed("#123456", "#ffffff", 1)).toBe("#ffffff");
  });
});

describe("accentOf", () => {
  it("uses a colour that can be read as it is, and says when it cannot", () => {
    expect(accentOf("#00407a", "light").text).toBe("#00407a");
    expect(isTooPale("#00407a")).toBe(false);
    expect(isTooPale("#ffd500")).toBe(true);
  });

  it("turns the darkest and the lightest to what can be read", () => {
    expect(accentOf("#000000", "light").text).toBe("#000000");
    expect(accentOf("#ffffff", "dark").text).toBe("#ffffff");
    expect(contrast(accentOf("#ffffff", "light").text, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accentOf("#000000", "dark").text, "#17181a")).toBeGreaterThanOrEqual(4.5);
  });

  it("makes of every colour an accent that can be read in both themes", () => {
    const grounds = { light: ["#ffffff", "#f3f3f4", "#e8e8e9"], dark: ["#17181a", "#1e2022", "#2c2e31"] };
    fc.assert(
      fc.property(anyColour, fc.constantFrom("light" as const, "dark" as const), (colour, theme) => {
        const accent = accentOf(colour, theme);
        for (const ground of [...grounds[theme], accent.tinted, accent.surface] as Colour[]) {
          expect(contrast(accent.text, ground)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(accent.strong, ground)).toBeGreaterThanOrEqual(7);
        }
        for (const base of [accent.base, accent.hover, accent.active]) {
          expect(contrast(accent.onBase, base)).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
