import { describe, expect, it } from "vitest";
import { officialAt, officialOutcome } from "@/lib/domain/official-figure";
import { parsePeriod } from "@/lib/domain/period";
import { fixed } from "./arbitraries";

const figures = (...periods: string[]) => periods.map((period) => ({ period, value: fixed("1") }));
const at = (code: string, spreads: boolean, ...periods: string[]) => {
  const period = parsePeriod(code);
  return period && officialAt(period, figures(...periods), spreads)?.period;
};

describe("the official figure beside one's own", () => {
  it.each([
    ["2026-03", true, ["2025", "2026"], "2026", "the year's, of what may be held against a part of it"],
    ["2026-03", true, ["2026", "2026-Q1", "2026-03"], "2026-03", "its own before a longer one's"],
    ["2026-03", true, ["2026", "2026-Q1"], "2026-Q1", "the shortest around it"],
    ["2026-03", false, ["2026", "2026-Q1"], undefined, "a year's sum is none of its months'"],
    ["2026-03", false, ["2026", "2026-03"], "2026-03", "its own, also of what adds up"],
    ["2026", true, ["2026-T1", "2025/26"], undefined, "no part, and no year that ends within it"],
    ["2026-T1", true, ["2026-Q1", "nonsense"], undefined, "a quarter does not cover a tertial"],
    ["2026-T1", true, [], undefined, "none"],
  ])("of %s (spreads: %s) among %j: %s (%s)", (code, spreads, periods, expected, _why) => {
    expect(at(code, spreads, ...periods)).toBe(expected);
  });
});

describe("what it comes to to enter a figure", () => {
  const figure = { value: fixed("1"), source: "SSB", sourceUrl: null };
  it.each([
    ["where none stands", null, "create"],
    ["where it stands", { ...figure }, "unchanged"],
    ["with another value", { ...figure, value: fixed("2") }, "change"],
    ["from another source", { ...figure, source: "KS" }, "change"],
    ["at another address", { ...figure, sourceUrl: "https://ks.no" }, "change"],
  ])("%s", (_where, standing, outcome) => {
    expect(officialOutcome(figure, standing)).toBe(outcome);
  });
});
