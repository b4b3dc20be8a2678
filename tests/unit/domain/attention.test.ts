import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attention, type Care, careOf, compareAttention, redRun } from "@/lib/domain/attention";
import type { Judgement, Status } from "@/lib/domain/score";
import { numRuns } from "./arbitraries";

const red = (p: number | null): Judgement => ({ status: "below", score: 0, p, direction: "higher" });

describe("what has been done about a red figure", () => {
  it.each<[explained: boolean, overdue: boolean, initiatives: number, care: Care, why: string]>([
    [false, false, 0, "unexplained", "nobody has said anything"],
    [false, false, 1, "unexplained", "an initiative explains nothing"],
    [true, false, 0, "noInitiative", "words, no deeds"],
    [true, false, 2, "underway", "words and deeds"],
    [true, true, 2, "overdue", "a deadline gone is told before the deeds"],
    [false, true, 0, "overdue", "and before that nothing is said"],
  ])("explained %s, overdue %s, %i initiatives: %s (%s)", (explained, overdue, initiatives, care) => {
    expect(careOf({ explained, overdue, initiatives })).toBe(care);
  });
});

describe("how long something has been red", () => {
  it.each<[statuses: (Status | null)[], length: number, back: number, why: string]>([
    [["below"], 1, 0, "now for the first time"],
    [["below", "below", "reached", "below"], 2, 1, "a green one ends it"],
    [["below", "acceptable"], 1, 0, "a yellow one too"],
    [["below", null, "below", "reached"], 2, 2, "a gap neither ends it nor counts"],
    [["below", null, null], 1, 0, "a gap at the end adds nothing"],
    [["reached"], 0, 0, "not red at all"],
    [["below", "below", "below", "below", "below"], 4, 3, "no further back than asked"],
  ])("%j: %i figures, %i periods back (%s)", (statuses, length, back) => {
    expect(redRun((at) => statuses[at] ?? null, 4)).toEqual({ length, back });
  });
});

describe("the order of what needs attention", () => {
  const some: Attention = {
    judgement: red(-0.5),
    care: "noInitiative",
    run: { length: 2, back: 1 },
    since: "2026-01-01",
  };
  it.each<[first: Partial<Attention>, second: Partial<Attention>, why: string]>([
    [{ judgement: red(-1) }, { care: "unexplained" }, "a whole band below comes before neglect"],
    [{ judgement: red(null) }, {}, "a cliff is as far as one can be"],
    [{ care: "unexplained" }, { care: "overdue" }, "nobody has explained it"],
    [{ care: "overdue" }, {}, "what was promised is not done"],
    [{}, { care: "underway", run: { length: 9, back: 9 } }, "neglect before age"],
    [{ run: { length: 3, back: 2 } }, { judgement: red(-0.9) }, "age before distance"],
    [{ judgement: red(-0.9) }, {}, "distance when all else is equal"],
    [{ since: "2025-01-01" }, {}, "at last the oldest"],
    [{ care: null, run: { length: 3, back: 2 } }, { care: null }, "without follow-up: age"],
  ])("%j before %j: %s", (first, second) => {
    const [one, other] = [
      { ...some, ...first },
      { ...some, ...second },
    ];
    expect(compareAttention(one, other)).toBeLessThan(0);
    expect(compareAttention(other, one)).toBeGreaterThan(0);
  });

  it("is an order: the same whatever the list was in", () => {
    const attention = fc.record({
      judgement: fc.constantFrom(red(null), red(-2), red(-1), red(-0.5), red(-0.1)),
      care: fc.constantFrom<Care | null>("unexplained", "overdue", "noInitiative", "underway"),
      run: fc.record({ length: fc.nat(4), back: fc.nat(4) }),
      since: fc.constantFrom("2025-01-01", "2026-01-01"),
    });
    const ranks = (list: Attention[]) => list.map(({ run, ...rest }) => ({ ...rest, length: run.length }));
    fc.assert(
      fc.property(fc.array(attention, { maxLength: 12 }), (list) => {
        const sorted = [...list].sort(compareAttention);
        expect(ranks([...list].reverse().sort(compareAttention))).toEqual(ranks(sorted));
        expect(compareAttention(sorted[0] ?? some, sorted.at(-1) ?? some)).toBeLessThanOrEqual(0);
      }),
      { numRuns },
    );
  });
});
