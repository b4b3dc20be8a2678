import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fixed, fixedFromDecimal } from "@/lib/domain/fixed-point";
import { isOutlier, usualRange } from "@/lib/domain/outlier";
import { numRuns } from "./arbitraries";

const fixed = (text: string) => fixedFromDecimal(text);
const history = (...values: string[]) => values.map(fixed);
const step = fixed("0.1");

describe("what is usual by a unit's own history", () => {
  it.each([
    [["1", "2", "3", "4", "5"], "9999", false, "five values say nothing"],
    [["10", "11", "10", "12", "11", "10"], "11", false, "in the middle"],
    [["10", "11", "10", "12", "11", "10"], "12.7", false, "10,5 + 3 · 1,4826 · 0,5 = 12,7239"],
    [["10", "11", "10", "12", "11", "10"], "12.8", true, "above it"],
    [["10", "11", "10", "12", "11", "10"], "8.2", true, "below 8,2761"],
    [["10", "11", "10", "12", "11", "10", "900"], "12", false, "one wild value does not widen the range"],
    [["5", "5", "5", "5", "5", "5"], "5.1", false, "one step from what never changed"],
    [["5", "5", "5", "5", "5", "5"], "5.2", true, "more than one step"],
    [["-3", "-2", "-3", "-4", "-3", "-2", "-3"], "30", true, "a forgotten minus"],
  ])("after %j, %s unusual: %s (%s)", (earlier, value, unusual) => {
    expect(isOutlier(fixed(value), usualRange(history(...earlier), step))).toBe(unusual);
  });

  it("is the same in whatever order the values came", () => {
    const values = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        const range = usualRange(list as Fixed[], step);
        expect(usualRange([...list].reverse() as Fixed[], step)).toEqual(range);
        expect(range !== null && range.low < range.high).toBe(true);
      }),
      { numRuns },
    );
  });
});
