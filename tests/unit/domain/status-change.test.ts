import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Standing, statusChanges, statusStep } from "@/lib/domain/status-change";
import { numRuns } from "./arbitraries";

describe("the step between two statuses", () => {
  it.each<[before: string, after: string, step: number | null]>([
    ["below", "reached", 2],
    ["acceptable", "reached", 1],
    ["reached", "reached", 0],
    ["reached", "below", -2],
    ["notSet", "below", null],
    ["below", "insufficient", null],
  ])("from %s to %s: %s", (before, after, step) => {
    expect(statusStep(before, after)).toBe(step);
  });
});

describe("what has changed", () => {
  const one = (id: string, before: string | null, after: string | null) => ({ id, before, after });
  it("goes up or down, the longest steps first, and says nothing of what was not judged", () => {
    const { better, worse } = statusChanges([
      one("a", "acceptable", "reached"),
      one("b", "below", "reached"),
      one("c", "reached", "acceptable"),
      one("d", "reached", "below"),
      one("e", "below", "below"),
      one("f", null, "below"),
      one("g", "below", null),
      one("h", "insufficient", "below"),
      one("i", "below", "acceptable"),
      one("j", "acceptable", "below"),
    ]);
    expect(better.map(({ id }) => id)).toEqual(["b", "a", "i"]);
    expect(worse.map(({ id }) => id)).toEqual(["d", "c", "j"]);
  });

  it("the other way round is the other list", () => {
    const status = fc.constantFrom<string | null>("below", "acceptable", "reached", "notSet", null);
    const standing: fc.Arbitrary<Standing> = fc.record({ before: status, after: status });
    fc.assert(
      fc.property(fc.array(standing), (standings) => {
        const { better, worse } = statusChanges(standings);
        const turned = statusChanges(
          standings.map(({ before, after }) => ({ before: after, after: before })),
        );
        expect(turned.better).toHaveLength(worse.length);
        expect(turned.worse).toHaveLength(better.length);
      }),
      { numRuns },
    );
  });
});
