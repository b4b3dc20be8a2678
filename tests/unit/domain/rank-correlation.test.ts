import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { doubledRanks, type Pair, rankCorrelation } from "@/lib/domain/rank-correlation";
import { numRuns } from "./arbitraries";

const paired = (causes: readonly number[], effects: readonly number[]): Pair[] =>
  causes.map((cause, index) => [cause, effects[index] ?? Number.NaN]);

/** Spearman (1904) by the textbook for rows without ties: 1 − 6 Σd² / n(n² − 1). */
const byDistances = (squares: number, n: number) => 1 - (6 * squares) / (n * (n * n - 1));

describe("doubledRanks", () => {
  it.each([
    [[10, 30, 20], [2, 6, 4], "all different"],
    [[5, 5, 1], [5, 5, 2], "two share the ranks 2 and 3"],
    [[7, 7, 7], [4, 4, 4], "all the same"],
    [[], [], "nothing"],
  ])("%j → %j: %s", (values, ranks) => expect(doubledRanks(values)).toEqual(ranks));
});

describe("rankCorrelation", () => {
  it.each<[Pair[], number, string]>([
    [
      paired([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]),
      byDistances(194, 10),
      "published: intelligence and hours of television (Wikipedia, Spearman's rank correlation), −29/165",
    ],
    [
      paired([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]),
      byDistances(4, 5),
      "by hand: two neighbours changed places twice, 0.8",
    ],
    // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: sums of products 4.5, of squares 4.5 and 5 about the mean 2.5.
    [paired([1, 2, 2, 3], [1, 2, 3, 4]), 4.5 / Math.sqrt(4.5 * 5), "by hand: a tie shares its ranks"],
    [paired([1, 2, 3, 4], [10, 20, 30, 1000]), 1, "the same order"],
    [paired([1, 2, 3, 4], [4, 3, 2, 1]), -1, "the opposite order"],
  ])("%j → %f: %s", (pairs, rho) => expect(rankCorrelation(pairs)?.rho).toBeCloseTo(rho, 12));

  test("the interval by the formula of the paper, with ten pairs", () => {
    const effects = [2, 1, 4, 3, 6, 5, 10, 8, 7, 9];
    const squares = effects.reduce((sum, effect, index) => sum + (effect - index - 1) ** 2, 0);
    const rho = byDistances(squares, 10);
    // z = ½ ln((1 + r) / (1 − r)), standard error √((1 + r²/2) / 7).
    const z = 0.5 * Math.log((1 + rho) / (1 - rho));
    const margin = 1.959963984540054 * Math.sqrt((1 + rho ** 2 / 2) / 7);
    const back = (at: number) => (Math.exp(2 * at) - 1) / (Math.exp(2 * at) + 1);
    const found = rankCorrelation(paired([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], effects));
    expect(found?.rho).toBeCloseTo(rho, 12);
    expect(found?.low).toBeCloseTo(back(z - margin), 12);
    expect(found?.high).toBeCloseTo(back(z + margin), 12);
  });

  it.each<[Pair[], string]>([
    [paired([1, 2, 3], [1, 2, 3]), "three pairs leave no room for an interval"],
    [paired([5, 5, 5, 5], [1, 2, 3, 4]), "the cause never changes"],
    [paired([1, 2, 3, 4], [0, 0, 0, 0]), "the effect never changes"],
    [[], "nothing"],
  ])("%j has none: %s", (pairs) => expect(rankCorrelation(pairs)).toBeNull());

  test("a perfect order is not endlessly sure", () => {
    const row = [1, 2, 3, 4, 5, 6, 7, 8];
    const { low = 1, high = 0 } = rankCorrelation(paired(row, row)) ?? {};
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(1);
    expect(high).toBe(1);
  });

  const pairs = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
    minLength: 4,
    maxLength: 40,
  });

  test("lies within −1 and 1, inside its interval", () => {
    fc.assert(
      fc.property(pairs, (any) => {
        const found = rankCorrelation(any);
        if (!found) return;
        expect(found.low).toBeGreaterThanOrEqual(-1);
        expect(found.low).toBeLessThanOrEqual(found.rho);
        expect(found.rho).toBeLessThanOrEqual(found.high);
        expect(found.high).toBeLessThanOrEqual(1);
      }),
      { numRuns },
    );
  });

  test("does not mind which is called cause, the order of the pairs, or any scale that rises", () => {
    fc.assert(
      fc.property(pairs, (any) => {
        const found = rankCorrelation(any);
        expect(rankCorrelation(any.map(([cause, effect]) => [effect, cause]))).toEqual(found);
        expect(rankCorrelation(any.toReversed())).toEqual(found);
        expect(rankCorrelation(any.map(([cause, effect]) => [cause ** 3 + 5, effect * 2]))).toEqual(found);
      }),
      { numRuns },
    );
  });

  test("turns its sign when one side is turned", () => {
    fc.assert(
      fc.property(pairs, (any) => {
        const [found, turned] = [
          rankCorrelation(any),
          rankCorrelation(any.map(([cause, effect]) => [cause, -effect])),
        ];
        expect((turned?.rho ?? 0) + (found?.rho ?? 0)).toBeCloseTo(0, 12);
        expect((turned?.low ?? 0) + (found?.high ?? 0)).toBeCloseTo(0, 12);
      }),
      { numRuns },
    );
  });
});
