import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateOverUnits } from "@/lib/domain/aggregate";
import { aggregateShares, hiddenGroups, restOf, type SharedPart, sharedTotal } from "@/lib/domain/cut";
import { FIXED_SCALE, type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { WHOLE } from "@/lib/domain/grouping";
import { numRuns, smallFixed } from "./arbitraries";

type Unit = { id: string; value: Fixed; shares: Fixed[] };

/** Units shared out on three groups; a unit may be shared out in part only, or not at all. */
const units: fc.Arbitrary<Unit[]> = fc
  .array(fc.record({ value: smallFixed, parts: fc.array(fc.nat(3333), { minLength: 3, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((given) =>
    given.map(({ value, parts }, index) => ({
      id: `u${index}`,
      value,
      shares: parts.map((share) => fixedFromInteger(share)),
    })),
  );

/** The three groups, and what is not shared out. */
function groupsOf(given: readonly Unit[]): SharedPart[][] {
  const of = (shareIn: (unit: Unit) => Fixed) =>
    given.map((unit) => ({
      id: unit.id,
      share: shareIn(unit),
      cell: { kind: "value" as const, value: unit.value },
    }));
  const shared = [0, 1, 2].map((index) => of(({ shares }) => shares[index] ?? restOf([])));
  return [...shared, of(({ shares }) => restOf(shares))];
}

describe("properties of a cut", () => {
  it("the groups of a cut and what is not shared out add up to exactly what the units do", () => {
    fc.assert(
      fc.property(units, (given) => {
        const total = given.reduce((sum, { value }) => sum + BigInt(value), 0n);
        const groups = groupsOf(given).reduce((sum, parts) => sum + sharedTotal(parts), 0n);
        expect(groups).toBe(total * BigInt(FIXED_SCALE));
      }),
      { numRuns },
    );
  });

  it("a group that has all of every unit has the organisation's figure, whatever the method", () => {
    const method = fc.constantFrom("sum" as const, "mean" as const, "weightedMean" as const, "min" as const);
    fc.assert(
      fc.property(units, method, (given, by) => {
        const parts = given.map(({ id, value }) => ({
          id,
          share: WHOLE,
          weight: WHOLE,
          cell: { kind: "value" as const, value },
        }));
        expect(aggregateShares(parts, by).cell).toEqual(aggregateOverUnits(parts, by).cell);
      }),
      { numRuns },
    );
  });

  it("a mean lies between the least and the greatest of its units", () => {
    fc.assert(
      fc.property(units, (given) => {
        const [parts = []] = groupsOf(given);
        const [mean, least, greatest] = (["mean", "min", "max"] as const).map((by) => {
          const { cell } = aggregateShares(parts, by);
          return cell.kind === "value" ? cell.value : null;
        });
        fc.pre(mean != null && least != null && greatest != null);
        expect(mean).toBeGreaterThanOrEqual(least ?? 0);
        expect(mean).toBeLessThanOrEqual(greatest ?? 0);
      }),
      { numRuns },
    );
  });

  it("what is shown of the groups tells no more of hidden units than their sum", () => {
    const hiddenUnits = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(units, hiddenUnits, (given, flags) => {
        const groups = groupsOf(given).map((parts, index) => ({
          id: String(index),
          parts: parts.map(({ share }, at) => ({ share, count: 50, hidden: flags[at] ?? false })),
        }));
        const hidden = hiddenGroups(groups, 5, { totalIsShown: true, method: "sum" });
        for (const { id, parts } of groups) {
          if (hidden.has(id)) continue;
          const shares = new Set(parts.filter((part) => part.hidden).map(({ share }) => share));
          expect(shares.size).toBeLessThanOrEqual(1);
        }
        expect(hidden.size).not.toBe(1);
      }),
      { numRuns },
    );
  });
});
