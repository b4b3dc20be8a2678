import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { judge } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import { anyFixed, bandLevel, coarseFixed, manyRuns, rangeLevel, smallFixed } from "./arbitraries";

const value = fc.oneof(coarseFixed, smallFixed, anyFixed);
const end = fc.option(fc.oneof(coarseFixed, smallFixed));
const anyLevel: fc.Arbitrary<TargetLevel> = fc.record({
  ambition: end,
  lowest: end,
  ambitionUpper: end,
  lowestUpper: end,
  direction: fc.option(fc.constantFrom("higher" as const, "lower" as const)),
});
const negated = (x: Fixed) => fixedFromInteger(-x);
const STEPS = ["below", "acceptable", "reached"];

describe("row 24: properties of a judgement", () => {
  it("the score is null or within 0–100, whatever the level", () => {
    fc.assert(
      fc.property(value, fc.oneof(anyLevel, bandLevel, rangeLevel), (x, level) => {
        const { score, p, status } = judge(x, level);
        expect(score === null || (score >= 0 && score <= 100)).toBe(true);
        expect(p === null || Number.isFinite(p)).toBe(true);
        if (status === "notSet") expect([score, p]).toEqual([null, null]);
      }),
      { numRuns: manyRuns },
    );
  });

  it("status is an exact comparison, and agrees with the score", () => {
    fc.assert(
      fc.property(fc.oneof(coarseFixed, smallFixed), bandLevel, (x, level) => {
        const { status, score } = judge(x, level);
        const up =
          level.ambition > level.lowest || (level.ambition === level.lowest && level.direction === "higher");
        const meets = (limit: Fixed) => (up ? x >= limit : x <= limit);
        expect(status).toBe(meets(level.ambition) ? "reached" : meets(level.lowest) ? "acceptable" : "below");
        expect(score === 100).toBe(status === "reached");
        expect(score !== null && score < 50).toBe(status === "below");
      }),
      { numRuns: manyRuns },
    );
  });

  it("a better value never scores lower or stands lower", () => {
    fc.assert(
      fc.property(value, value, bandLevel, (a, b, level) => {
        const up = judge(a, level).direction === "higher";
        const [worse, better] = a < b === up ? [a, b] : [b, a];
        const [low, high] = [judge(worse, level), judge(better, level)];
        expect(high.score ?? 0).toBeGreaterThanOrEqual(low.score ?? 0);
        expect(STEPS.indexOf(high.status)).toBeGreaterThanOrEqual(STEPS.indexOf(low.status));
      }),
      { numRuns: manyRuns },
    );
  });

  it("mirroring value and level mirrors the direction and nothing else", () => {
    fc.assert(
      fc.property(value, bandLevel, (x, level) => {
        const mirrored = judge(negated(x), {
          ambition: negated(level.ambition),
          lowest: negated(level.lowest),
          direction: level.direction === "higher" ? "lower" : "higher",
        });
        const plain = judge(x, level);
        expect(mirrored).toEqual({ ...plain, direction: plain.direction === "higher" ? "lower" : "higher" });
      }),
      { numRuns: manyRuns },
    );
  });

  it("mirroring a range changes nothing", () => {
    fc.assert(
      fc.property(value, rangeLevel, (x, level) => {
        const mirrored = {
          lowest: negated(level.lowestUpper),
          ambition: negated(level.ambitionUpper),
          ambitionUpper: negated(level.ambition),
          lowestUpper: negated(level.lowest),
        };
        expect(judge(negated(x), mirrored)).toEqual(judge(x, level));
      }),
      { numRuns: manyRuns },
    );
  });

  it("a range is judged like the worse of its two sides", () => {
    fc.assert(
      fc.property(value, rangeLevel, (x, level) => {
        const lower = judge(x, { ambition: level.ambition, lowest: level.lowest, direction: "higher" });
        const upper = judge(x, {
          ambition: level.ambitionUpper,
          lowest: level.lowestUpper,
          direction: "lower",
        });
        fc.pre(level.ambition > level.lowest && level.ambitionUpper < level.lowestUpper);
        const { status, score } = judge(x, level);
        expect(STEPS.indexOf(status)).toBe(
          Math.min(STEPS.indexOf(lower.status), STEPS.indexOf(upper.status)),
        );
        expect(score).toBe(Math.min(lower.score ?? 0, upper.score ?? 0));
      }),
      { numRuns: manyRuns },
    );
  });

  it("scaling value and level alike changes no judgement", () => {
    fc.assert(
      fc.property(smallFixed, bandLevel, fc.integer({ min: 2, max: 1000 }), (x, level, k) => {
        const scaled = judge(fixedFromInteger(x * k), {
          ...level,
          ambition: fixedFromInteger(level.ambition * k),
          lowest: fixedFromInteger(level.lowest * k),
        });
        expect(scaled).toEqual(judge(x, level));
      }),
      { numRuns: manyRuns },
    );
  });
});
