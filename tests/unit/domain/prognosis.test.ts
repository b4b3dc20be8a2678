import { describe, expect, it } from "vitest";
import type { PeriodKind } from "@/lib/domain/period";
import { drawnAt, hitRate, isDrawable, isHit, prognosisPeriod } from "@/lib/domain/prognosis";
import { fixed } from "./arbitraries";

describe("the year of a prognosis", () => {
  it.each<[PeriodKind, string, string]>([
    ["month", "2026", "2026-12"],
    ["quarter", "2026", "2026-Q4"],
    ["tertial", "2026", "2026-T3"],
    ["halfYear", "2026", "2026-H2"],
    ["year", "2026", "2026"],
    ["schoolYear", "2026/27", "2026/27"],
  ])("measured each %s: %s, drawn at %s", (frequency, whole, last) => {
    expect(prognosisPeriod(frequency, 2026).code).toBe(whole);
    expect(drawnAt(frequency, 2026).code).toBe(last);
  });
});

describe("drawn among the parts of the year", () => {
  it.each([
    ["number", "month", "sum", false, false, "a year's sum is no month's"],
    ["number", "month", "sum", true, true, "so far this year: the last is the year's"],
    ["number", "month", "mean", false, true, "a mean"],
    ["ratio", "month", "sum", false, true, "a ratio of sums is still a ratio"],
    ["number", "year", "sum", false, true, "measured once a year"],
    ["number", "schoolYear", "sum", false, true, "measured once a school year"],
  ] as const)(
    "%s each %s by %s, cumulative %s: %s (%s)",
    (kind, frequency, overTime, cumulative, drawable, _why) => {
      expect(isDrawable({ kind, frequency, overTime, cumulative })).toBe(drawable);
    },
  );
});

describe("a hit", () => {
  it.each([
    ["100", "100", "0", true, "on the spot"],
    ["105", "100", "0", true, "5 % above"],
    ["95", "100", "0", true, "5 % below"],
    ["105.0001", "100", "0", false, "just beyond"],
    ["7.6", "7.4", "0.3", true, "within the step"],
    ["8", "7.4", "0.3", false, "beyond step and share"],
    ["-95", "-100", "0", true, "below zero"],
    ["0.1", "0", "0", false, "nothing is near to zero but zero"],
    ["0.1", "0", "0.1", true, "unless the step says so"],
    ["890000000000", "850000000000", "0", true, "exact where doubles are not"],
  ] as const)("%s when the year ended at %s, step %s: %s (%s)", (value, outcome, step, hit, _why) => {
    expect(isHit(fixed(value), fixed(outcome), fixed(step))).toBe(hit);
  });

  it("is counted among those whose year is over", () => {
    const said = [
      { value: fixed("100"), outcome: fixed("100") },
      { value: fixed("50"), outcome: fixed("100") },
      { value: fixed("50"), outcome: null },
    ];
    expect(hitRate(said, fixed("0"))).toEqual({ hits: 1, total: 2 });
    expect(hitRate([], fixed("0"))).toEqual({ hits: 0, total: 0 });
  });
});
