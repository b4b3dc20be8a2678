import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { parsePeriod } from "@/lib/domain/period";
import type { TargetLevel } from "@/lib/domain/target";
import { comparisonPeriod, trend } from "@/lib/domain/trend";
import { bandLevel, fixed, numRuns, smallFixed } from "./arbitraries";

const higher: TargetLevel = { ambition: fixed("5"), lowest: fixed("2.5") };
const lower: TargetLevel = { ambition: fixed("4"), lowest: fixed("8") };
const range: TargetLevel = {
  lowest: fixed("18"),
  ambition: fixed("20"),
  ambitionUpper: fixed("22"),
  lowestUpper: fixed("24"),
};
const step = fixed("0.5");

describe("trend", () => {
  it.each<
    [
      current: string,
      previous: string,
      level: TargetLevel | null,
      delta: string,
      arrow: string,
      verdict: string,
      why: string,
    ]
  >([
    ["4", "3", higher, "1", "up", "better", "up where higher is better"],
    ["3", "4", higher, "-1", "down", "worse", "down"],
    [
      "6",
      "7",
      lower,
      "-1",
      "down",
      "better",
      "less sick leave: the arrow says the number, the word that it is good",
    ],
    ["7", "6", lower, "1", "up", "worse", "more"],
    ["4", "4", higher, "0", "flat", "unchanged", "the same"],
    ["4.4999", "4", higher, "0.4999", "flat", "unchanged", "just below the step"],
    ["4.5", "4", higher, "0.5", "up", "better", "exactly the step"],
    ["82", "81.5", higher, "0.5", "up", "better", "percentage points"],
    ["4", "3", null, "1", "up", "cannotJudge", "no level"],
    ["4", "4", null, "0", "flat", "unchanged", "no level, but no change either"],
    ["4", "3", { ambition: null, lowest: null }, "1", "up", "cannotJudge", "nothing set"],
    [
      "4",
      "3",
      { ambition: fixed("4"), lowest: fixed("4") },
      "1",
      "up",
      "cannotJudge",
      "a cliff without direction",
    ],
    [
      "4",
      "3",
      { ambition: fixed("4"), lowest: fixed("4"), direction: "lower" },
      "1",
      "up",
      "worse",
      "a cliff with one",
    ],
    ["19", "17", range, "2", "up", "better", "nearer to the band from below"],
    ["25", "23", range, "2", "up", "worse", "away from it above"],
    ["23", "25", range, "-2", "down", "better", "nearer from above"],
    ["22", "20", range, "2", "up", "unchanged", "moved within the band"],
    ["23", "19", range, "4", "up", "unchanged", "as far from it on the other side"],
    ["23.4", "19", range, "4.4", "up", "unchanged", "further by less than the step"],
    ["23.5", "19", range, "4.5", "up", "worse", "further by the step"],
    ["19", "17", { ...range, lowest: null }, "2", "up", "cannotJudge", "an incomplete range"],
  ])("%s after %s against %j: %s, %s, %s (%s)", (current, previous, level, delta, arrow, verdict) => {
    const moved = trend(fixed(current), fixed(previous), step, level, false);
    expect(moved).toEqual({ delta: fixed(delta), arrow, verdict });
  });

  it("without a step any change counts", () => {
    expect(trend(fixed("4.0001"), fixed("4"), fixed("0"), higher, false)).toMatchObject({
      arrow: "up",
      verdict: "better",
    });
    expect(trend(fixed("4"), fixed("4"), fixed("0"), higher, false)).toMatchObject({
      arrow: "flat",
      verdict: "unchanged",
    });
  });

  it("a changed definition leaves the number, but no verdict", () => {
    expect(trend(fixed("4"), fixed("3"), step, higher, true)).toEqual({
      delta: fixed("1"),
      arrow: "up",
      verdict: "cannotJudge",
    });
  });

  it("without a previous value there is nothing to say", () => {
    expect(trend(fixed("4"), null, step, higher, false)).toEqual({
      delta: null,
      arrow: null,
      verdict: "cannotJudge",
    });
  });

  it("keeps the arrow when the difference is too large for a value", () => {
    const far = trend(fixed("890000000000"), fixed("-890000000000"), step, higher, false);
    expect(far).toEqual({ delta: null, arrow: "up", verdict: "better" });
  });

  it.each([
    ["2026-T2", false, "2026-T1"],
    ["2026-T2", true, "2025-T2"],
    ["2026-01", false, "2025-12"],
    ["2025/26", true, "2024/25"],
  ])("%s (seasonal: %s) compares with %s", (code, seasonal, other) => {
    const period = parsePeriod(code);
    expect(period && comparisonPeriod(period, seasonal).code).toBe(other);
  });

  it("going there and back is the opposite, and mirroring turns the arrow only", () => {
    const opposite = {
      better: "worse",
      worse: "better",
      unchanged: "unchanged",
      cannotJudge: "cannotJudge",
    } as const;
    const turned = { up: "down", down: "up", flat: "flat" } as const;
    const minus = (value: Fixed) => fixedFromInteger(-value);
    fc.assert(
      fc.property(smallFixed, smallFixed, bandLevel, (a, b, level) => {
        const there = trend(a, b, step, level, false);
        const back = trend(b, a, step, level, false);
        expect(back.verdict).toBe(opposite[there.verdict]);
        expect(back.arrow).toBe(turned[there.arrow ?? "flat"]);
        const mirror: TargetLevel = {
          ambition: minus(level.ambition),
          lowest: minus(level.lowest),
          direction: level.direction === "higher" ? "lower" : "higher",
        };
        expect(trend(minus(a), minus(b), step, mirror, false)).toMatchObject({
          verdict: there.verdict,
          arrow: turned[there.arrow ?? "flat"],
        });
      }),
      { numRuns },
    );
  });
});
