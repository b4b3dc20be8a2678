import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { commonKind, evidenceOf, isFull, lagIn, periodsUpTo, slotsAt } from "@/lib/domain/evidence";
import { PERIOD_KINDS, type Period, type PeriodKind, parsePeriod } from "@/lib/domain/period";
import type { Pair } from "@/lib/domain/rank-correlation";
import { numRuns } from "./arbitraries";

const rising = (n: number): Pair[] => Array.from({ length: n }, (_, index) => [index, index * index]);
const falling = (n: number): Pair[] => rising(n).map(([cause, effect]) => [cause, -effect]);
const mixed: Pair[] = [3, 7, 1, 8, 2, 6, 4, 5].map((effect, cause) => [cause, effect]);
const still: Pair[] = rising(9).map(([cause]) => [cause, 4]);

describe("evidenceOf", () => {
  it.each<[Pair[], "positive" | "negative", string, boolean, string]>([
    [rising(8), "positive", "covaries", false, "eight pairs are enough"],
    [falling(8), "negative", "covaries", false, "as a negative link says"],
    [rising(8), "negative", "doesNotCovary", true, "the other way than the link says"],
    [falling(12), "positive", "doesNotCovary", true, "the other way"],
    [mixed, "positive", "doesNotCovary", false, "the interval holds 0"],
    [mixed, "negative", "doesNotCovary", false, "the interval holds 0"],
    [rising(7), "positive", "tooFew", false, "seven pairs never tell anything, however fine"],
    [[], "negative", "tooFew", false, "no pairs"],
    [still, "positive", "tooFew", false, "a side that never changes tells nothing"],
  ])("%j, %s: %s", (pairs, sign, verdict, opposite) => {
    const evidence = evidenceOf(pairs, sign);
    expect(evidence).toMatchObject({ n: pairs.length, verdict, opposite });
    expect(evidence.correlation === null).toBe(verdict === "tooFew");
  });

  test("what speaks for a link speaks against its opposite", () => {
    const pairs = fc.array(fc.tuple(fc.integer(), fc.integer()), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (any) => {
        const [one, other] = [evidenceOf(any, "positive"), evidenceOf(any, "negative")];
        expect(one.opposite).toBe(other.verdict === "covaries");
        expect(other.opposite).toBe(one.verdict === "covaries");
      }),
      { numRuns },
    );
  });
});

describe("commonKind", () => {
  it.each<[PeriodKind[], PeriodKind | null]>([
    [["month"], "month"],
    [["month", "tertial"], "tertial"],
    [["quarter", "halfYear"], "halfYear"],
    [["quarter", "tertial"], "year"],
    [["month", "schoolYear"], "schoolYear"],
    [["schoolYear", "year"], null],
    [["tertial", "schoolYear"], null],
    [[], null],
  ])("%j → %s", (kinds, kind) => expect(commonKind(kinds)).toBe(kind));
});

it.each<[PeriodKind, number, number]>([
  ["month", 5, 5],
  ["quarter", 1, 0],
  ["quarter", 2, 1],
  ["tertial", 2, 1],
  ["tertial", 0, 0],
  ["halfYear", 15, 3],
  ["schoolYear", 12, 1],
  ["year", 6, 1],
])("in %s a lag of %i months is %i periods", (kind, months, lag) => expect(lagIn(kind, months)).toBe(lag));

test("every kind has its lag and its periods", () => {
  for (const kind of PERIOD_KINDS) expect(lagIn(kind, 24)).toBeGreaterThan(0);
  expect(periodsUpTo(period("2026-Q1"), 3).map(({ code }) => code)).toEqual([
    "2025-Q3",
    "2025-Q4",
    "2026-Q1",
  ]);
});

function period(code: string): Period {
  const parsed = parsePeriod(code);
  if (!parsed) throw new Error(code);
  return parsed;
}

describe("slotsAt", () => {
  const causes: Record<string, number> = { "2025-Q1": 1, "2025-Q2": 2, "2025-Q4": 4, "2026-Q1": 5 };
  const effects: Record<string, number> = { "2025-Q2": 20, "2025-Q3": 30, "2025-Q4": 40, "2026-Q1": 0 };
  const at = (lag: number) =>
    slotsAt(
      periodsUpTo(period("2026-Q1"), 8),
      lag,
      ({ code }) => causes[code] ?? null,
      ({ code }) => effects[code] ?? null,
    );

  test("sets each effect beside the cause so many periods before, from the first pair to the last", () => {
    expect(at(1).map(({ from, to, cause, effect }) => [from.code, to.code, cause, effect])).toEqual([
      ["2025-Q1", "2025-Q2", 1, 20],
      ["2025-Q2", "2025-Q3", 2, 30],
      ["2025-Q3", "2025-Q4", null, 40],
      ["2025-Q4", "2026-Q1", 4, 0],
    ]);
  });

  test("what is missing is no pair, and zero is", () => {
    expect(at(1).filter(isFull)).toHaveLength(3);
    expect(at(0).filter(isFull)).toHaveLength(3);
  });

  test("without a pair there is nothing", () => expect(at(7)).toEqual([]));
});
