import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressSmallNumbers } from "@/lib/domain/suppression";
import { numRuns } from "./arbitraries";

const parts = (...counts: (number | null)[]) => counts.map((count, i) => ({ id: "abcdef".charAt(i), count }));

describe("small numbers", () => {
  it.each<[counts: (number | null)[], totalIsShown: boolean, hidden: string, why: string]>([
    [[20, 30, 40], true, "", "nothing small"],
    [[20, 3, 40], false, "b", "the small one only, when no total tells it"],
    [[20, 3, 40], true, "ab", "else the smallest other too"],
    [[5, 30], true, "", "the limit itself is enough people"],
    [[4, 30], true, "ab", "one other is all there is"],
    [[0, 3, 40], true, "bc", "zero tells of nobody and is shown"],
    [[1, 2, 40], true, "abc", "two hidden, but together too few"],
    [[3, 4, 40], true, "ab", "two hidden, together enough"],
    [[null, 3, 40], true, "bc", "no figure, nothing to hide"],
    [[3], true, "a", "alone: the total is the part"],
    [[], true, "", "no parts"],
  ])("of %j, total shown %s: %s (%s)", (counts, totalIsShown, hidden) => {
    expect([...suppressSmallNumbers(parts(...counts), 5, totalIsShown)].sort().join("")).toBe(hidden);
  });

  it("what is hidden can never be subtracted out of the total", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 15 }), (given, limit) => {
        const all = parts(...given);
        const hidden = all.filter(({ id }) => suppressSmallNumbers(all, limit, true).has(id));
        const shown = all.filter((part) => !hidden.includes(part));
        for (const { count } of shown) expect(count === 0 || (count ?? 0) >= limit).toBe(true);
        const sum = hidden.reduce((total, { count }) => total + (count ?? 0), 0);
        const nothingLeft = shown.every(({ count }) => count === 0);
        expect(hidden.length === 0 || nothingLeft || (hidden.length >= 2 && sum >= limit)).toBe(true);
      }),
      { numRuns },
    );
  });
});
