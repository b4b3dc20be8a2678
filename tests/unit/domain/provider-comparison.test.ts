import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fixed, fixedToDecimal } from "@/lib/domain/fixed-point";
import {
  compareDifferences,
  contractStage,
  lackingBeforePrice,
  type ServiceAspect,
} from "@/lib/domain/provider-comparison";
import type { ProviderForm } from "@/lib/domain/unit-life";
import { fixed, numRuns, smallFixed } from "./arbitraries";

describe("where a unit is in its contract", () => {
  type Given = [form: ProviderForm, from: string | null, to: string | null, start: string, end: string];
  it.each<[...Given, stage: string, why: string]>([
    ["own", null, null, "2026-01-01", "2026-04-30", "running", "no contract"],
    ["voluntary", null, null, "2026-01-01", "2026-04-30", "running", "nor here"],
    ["contracted", null, null, "2026-01-01", "2026-04-30", "running", "nothing is said of its days"],
    ["contracted", "2025-07-01", null, "2025-05-01", "2025-08-31", "before", "someone else ran some of it"],
    ["contracted", "2025-07-01", null, "2025-09-01", "2025-12-31", "firstYear", "half a year in"],
    ["contracted", "2025-07-01", null, "2025-07-01", "2025-12-31", "firstYear", "the first day counts"],
    ["contracted", "2025-07-01", null, "2026-05-01", "2026-08-31", "firstYear", "begins within 12 months"],
    ["contracted", "2025-07-01", null, "2026-07-01", "2026-12-31", "running", "12 months are over"],
    ["contracted", "2024-02-29", null, "2025-03-01", "2025-03-31", "running", "from a leap day too"],
    ["contracted", "2020-01-01", "2026-04-30", "2026-01-01", "2026-04-30", "running", "the last day counts"],
    ["contracted", "2020-01-01", "2026-03-31", "2026-01-01", "2026-04-30", "after", "it ended underway"],
  ])("%s %s–%s in %s–%s: %s (%s)", (providerForm, contractFrom, contractTo, start, end, stage) => {
    expect(contractStage({ providerForm, contractFrom, contractTo }, { start, end })).toBe(stage);
  });
});

describe("the difference between two forms", () => {
  const of = (...texts: string[]) => compareDifferences(texts.map(fixed));
  const ends = (comparison: ReturnType<typeof of>) =>
    comparison.kind === "interval" &&
    [comparison.low, comparison.middle, comparison.high].map(fixedToDecimal).join(" ");

  it("is not told from fewer than eight periods", () => {
    expect(of("1", "1", "1", "1", "1", "1", "1")).toEqual({ kind: "tooFew", pairs: 7 });
    expect(of()).toEqual({ kind: "tooFew", pairs: 0 });
  });

  it("of eight leaves out the three least and greatest of 36 means, as the tables of the test do", () => {
    const told = of("1", "2", "3", "4", "5", "6", "7", "8");
    expect(ends(told)).toBe("2 4.5 7");
    expect(told).toMatchObject({ kind: "interval", pairs: 8, apart: true });
  });

  it.each<[differences: string[], apart: boolean, why: string]>([
    [["2", "2.1", "1.9", "2", "2.2", "1.8", "2", "2.1"], true, "always above"],
    [["-2", "-2.1", "-1.9", "-2", "-2.2", "-1.8", "-2", "-2.1"], true, "always below"],
    [["2", "-2.1", "1.9", "-2", "2.2", "-1.8", "2", "-2.1"], false, "now above, now below"],
    [["0", "0", "0", "0", "0", "0", "0", "0"], false, "no difference"],
    [["1", "1", "1", "1", "1", "1", "-1", "-1"], false, "two the other way among eight"],
  ])("%j: apart %s (%s)", (differences, apart) => {
    expect(of(...differences)).toMatchObject({ apart });
  });

  it("looks at the latest forty", () => {
    const older = Array.from({ length: 20 }, () => fixed("-5"));
    const latest = Array.from({ length: 40 }, () => fixed("3"));
    expect(compareDifferences([...older, ...latest])).toMatchObject({
      pairs: 40,
      low: fixed("3"),
      apart: true,
    });
  });

  it("the interval holds the estimate, turns with the sign and forgets the order", () => {
    const given = fc.array(smallFixed, { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(given, (differences) => {
        const told = compareDifferences(differences);
        const turned = compareDifferences(differences.map((each) => (0 - each) as Fixed));
        const sorted = compareDifferences([...differences].sort((a, b) => a - b));
        if (told.kind !== "interval" || turned.kind !== "interval") throw new Error("eight are enough");
        expect(told.low).toBeLessThanOrEqual(told.middle);
        expect(told.middle).toBeLessThanOrEqual(told.high);
        expect([turned.low + told.high, turned.high + told.low, turned.middle + told.middle]).toEqual([
          0, 0, 0,
        ]);
        expect(turned.apart).toBe(told.apart);
        expect(sorted).toEqual(told);
      }),
      { numRuns: Math.min(numRuns, 300) },
    );
  });

  it("noise of no direction is told apart in at most one case of twenty", () => {
    // Every way of signing eight differences of different size: the test is exact.
    let apart = 0;
    for (let signs = 0; signs < 256; signs += 1) {
      const differences = Array.from({ length: 8 }, (_, index) =>
        fixed(String((index + 1) * (signs & (1 << index) ? 1 : -1))),
      );
      const told = compareDifferences(differences);
      if (told.kind === "interval" && told.apart) apart += 1;
    }
    expect(apart / 256).toBeLessThanOrEqual(0.05);
    expect(apart).toBeGreaterThan(0);
  });
});

describe("the price is never shown alone", () => {
  const shown = (...aspects: ServiceAspect[]) => new Set(aspects);
  it.each<[forms: ReadonlySet<ServiceAspect>[], lacking: string[], why: string]>([
    [
      [shown("quality", "continuity", "staff"), shown("quality", "continuity", "staff", "price")],
      [],
      "all there",
    ],
    [
      [shown("quality", "continuity", "staff"), shown("quality", "staff")],
      ["continuity"],
      "one form lacks one",
    ],
    [[shown("price"), shown("price")], ["quality", "continuity", "staff"], "the price alone"],
    [[], ["quality", "continuity", "staff"], "no forms at all"],
  ])("%j: lacking %j (%s)", (forms, lacking) => {
    expect(lackingBeforePrice(forms)).toEqual(lacking);
  });
});
