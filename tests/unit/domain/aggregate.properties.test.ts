import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AggregatePart, aggregateOverTime, aggregateOverUnits } from "@/lib/domain/aggregate";
import type { Fixed } from "@/lib/domain/fixed-point";
import { type Cell, ratioCell } from "@/lib/domain/measurement";
import { manyRuns, smallFixed } from "./arbitraries";

const ofValue = (value: Fixed): Cell => ({ kind: "value", value });
const count = fc.integer({ min: 1, max: 1000 }).map((n) => (n * 10_000) as Fixed);
const plainCell = smallFixed.map(ofValue);
const ratio = fc.tuple(count, count).map(([a, b]) => ratioCell(a, b, 100));
const gap = fc.constantFrom<Cell[]>({ kind: "missing", reason: null }, { kind: "late" }, { kind: "notDue" });
const partsOf = (cell: fc.Arbitrary<Cell>, minLength = 1): fc.Arbitrary<AggregatePart[]> =>
  fc
    .array(fc.record({ cell, weight: count }), { minLength, maxLength: 12 })
    .map((parts) => parts.map((part, i) => ({ ...part, id: `p${i}` })));

describe("row 24: properties of aggregation", () => {
  it("the aggregate of a split equals the aggregate of the whole (sum, min, max, ratios)", () => {
    const cut = fc.integer({ min: 0, max: 12 });
    const method = fc.constantFrom("sum" as const, "min" as const, "max" as const);
    const given = fc.oneof(partsOf(fc.oneof(plainCell, gap)), partsOf(fc.oneof(ratio, gap)));
    fc.assert(
      fc.property(given, cut, method, (parts, at, by) => {
        const whole = aggregateOverUnits(parts, by, { factor: 100 });
        const halves = [parts.slice(0, at), parts.slice(at)].map((half, i) => ({
          id: `half${i}`,
          cell: aggregateOverUnits(half, by, { factor: 100 }).cell,
        }));
        fc.pre(whole.cell.kind === "value");
        expect(aggregateOverUnits(halves, by, { factor: 100 }).cell).toEqual(whole.cell);
      }),
      { numRuns: manyRuns },
    );
  });

  it("the last of a split is the last of the whole", () => {
    fc.assert(
      fc.property(partsOf(plainCell, 2), fc.integer({ min: 1, max: 12 }), (parts, at) => {
        const cells = [parts.slice(0, at), parts.slice(at)].map((half, i) => ({
          id: `${i}`,
          cell: aggregateOverTime(half, "last").cell,
        }));
        expect(aggregateOverTime(cells, "last").cell).toEqual(parts.at(-1)?.cell);
      }),
      { numRuns: manyRuns },
    );
  });

  it("the order of units changes nothing", () => {
    const method = fc.constantFrom("sum", "mean", "weightedMean", "min", "max") as fc.Arbitrary<"sum">;
    fc.assert(
      fc.property(partsOf(fc.oneof(plainCell, gap)), method, (parts, by) => {
        const forward = aggregateOverUnits(parts, by);
        const backward = aggregateOverUnits([...parts].reverse(), by);
        expect(backward.cell).toEqual(forward.cell);
        expect([...backward.missing].reverse()).toEqual(forward.missing);
      }),
      { numRuns: manyRuns },
    );
  });

  it("a mean lies between the least and the greatest, weighted or not", () => {
    const least = (parts: AggregatePart[], by: "min" | "max" | "mean" | "weightedMean") => {
      const { cell } = aggregateOverUnits(parts, by);
      return cell.kind === "value" ? cell.value : Number.NaN;
    };
    fc.assert(
      fc.property(partsOf(plainCell), (parts) => {
        for (const mean of [least(parts, "mean"), least(parts, "weightedMean")]) {
          expect(mean).toBeGreaterThanOrEqual(least(parts, "min"));
          expect(mean).toBeLessThanOrEqual(least(parts, "max"));
        }
      }),
      { numRuns: manyRuns },
    );
  });

  it("scaling all weights alike changes no weighted mean", () => {
    fc.assert(
      fc.property(partsOf(plainCell), fc.integer({ min: 2, max: 50 }), (parts, k) => {
        const scaled = parts.map((part) => ({ ...part, weight: ((part.weight ?? 0) * k) as Fixed }));
        expect(aggregateOverUnits(scaled, "weightedMean")).toEqual(aggregateOverUnits(parts, "weightedMean"));
      }),
      { numRuns: manyRuns },
    );
  });

  it("missing is not 0: it changes no sum and no mean, only n av N", () => {
    const method = fc.constantFrom("sum" as const, "mean" as const, "max" as const, "min" as const);
    fc.assert(
      fc.property(partsOf(plainCell), method, (parts, by) => {
        const plain = aggregateOverTime(parts, by);
        const withGap = aggregateOverTime(
          [...parts, { id: "gap", cell: { kind: "missing", reason: null } }],
          by,
        );
        expect(withGap.cell).toEqual(plain.cell);
        expect(withGap).toMatchObject({ expected: plain.expected + 1, missing: ["gap"] });
      }),
      { numRuns: manyRuns },
    );
  });

  it("reported and missing add up to expected", () => {
    fc.assert(
      fc.property(partsOf(fc.oneof(plainCell, ratio, gap), 0), (parts) => {
        const { reported, expected, missing } = aggregateOverUnits(parts, "mean");
        expect(reported + missing.length).toBe(expected);
      }),
      { numRuns: manyRuns },
    );
  });
});
