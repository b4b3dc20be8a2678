import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { type Period, periodAt, shiftPeriod } from "@/lib/domain/period";
import { changesOnYear, readVariation, type Signal, type VariationPoint } from "@/lib/domain/variation";
import { anyFixed, coarseFixed, fixed, numRuns, smallFixed } from "./arbitraries";

const start = periodAt("month", "2024-01-15");
const monthAt = (place: number) => shiftPeriod(start, place);
const at = (place: number) => monthAt(place).code;

/** "-" is a gap; "|" says that the definition changed. */
function series(text: string): VariationPoint[] {
  let definition = 1;
  const points: VariationPoint[] = [];
  for (const word of text.split(" ").filter(Boolean)) {
    if (word === "|") definition += 1;
    else
      points.push({ period: monthAt(points.length), value: word === "-" ? null : fixed(word), definition });
  }
  return points;
}

const told = ({ kind, side, from, to }: Signal) => `${kind} ${side} ${from}..${to}`;
const read = (text: string) => {
  const variation = readVariation(series(text));
  if (variation.verdict === "tooFew") return `tooFew ${variation.points}`;
  const { verdict, shift, signals } = variation;
  return [verdict, shift && `since ${shift.from}`, ...signals.map(told)].filter(Boolean).join("; ");
};

const noise = "10 11 9 10 12 10 9 11 10 10 11 9";

describe("change or noise", () => {
  // Mean and limits of each row are reckoned apart from the code, by hand or in exact fractions.
  it.each([
    ["", "tooFew 0", "nothing"],
    ["5 6 5 6 5 6 5 6 5 6 5", "tooFew 11", "eleven values"],
    ["5 6 5 6 5 - 6 5 6 5 6 5", "tooFew 11", "a gap is no value, and no zero"],
    ["5 6 5 6 5 6 5 6 5 6 5 6", "within", "5,5 ± 2,66 · 1"],
    ["4 4 4 4 4 4 4 4 4 4 4 4", "within", "what never changes lies on its centre and on its limits"],
    [noise, "within", "10,17 ± 3,63"],
    [
      noise.replace(/9$/, "20"),
      `shift; since ${at(11)}; outside above ${at(11)}..${at(11)}`,
      "16,40 is the limit",
    ],
    ["10 11 9 10 12 10 9 20 10 10 11 9", `within; outside above ${at(7)}..${at(7)}`, "over again since"],
    ["10 11 10 11 10 11 10 11 10 11 10 13.2", "within", "below 13,88"],
    [
      "10 11 10 11 10 11 10 11 14 15 14 15 14 15 14 15",
      `shift; since ${at(8)}; run below ${at(0)}..${at(7)}; run above ${at(8)}..${at(15)}`,
      "eight on each side of 12,5; limits 9,49 and 15,51",
    ],
    [
      "10 11 10 11 10 11 10 11 13 14 13 14 13 14 13 14 12 12",
      `within; run below ${at(0)}..${at(7)}; run above ${at(8)}..${at(15)}`,
      "the last two lie on the centre, 12, and end the run",
    ],
    [
      "10 11 10 11 - 10 11 10 11 14 15 14 - - 15 14 15 14 15",
      `shift; since ${at(9)}; run below ${at(0)}..${at(8)}; run above ${at(9)}..${at(18)}`,
      "gaps neither count nor end a run",
    ],
    [
      "1 2 3 4 5 6 7 8 9 10 11 12",
      `shift; since ${at(9)}; outside below ${at(0)}..${at(2)}; outside above ${at(9)}..${at(11)}`,
      "a steady rise: 6,5 ± 2,66",
    ],
    ["90 90 90 | 5 6 5 6 5 6 5 6 5 6 5", "tooFew 11", "a new definition starts anew"],
    ["90 90 90 | 5 6 5 6 5 6 5 6 5 6 5 6", "within", "and what was before it says nothing"],
  ])("%s → %s (%s)", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["5 6 5 6 5 6 5 6 5 6 5 6", "5.5", "2.84", "8.16"],
    ["10 11 9 10 12 10 9 11 10 10 11 20", "11.0833", "5.7633", "16.4033"],
    ["10 11 10 11 10 11 10 11 14 15 14 15 14 15 14 15", "12.5", "9.4853", "15.5147"],
    ["1 2 3 4 5 6 7 8 9 10 11 12", "6.5", "3.84", "9.16"],
    ["4 4 4 4 4 4 4 4 4 4 4 4", "4", "4", "4"],
  ])("of %s: centre %s, limits %s and %s", (text, centre, lower, upper) => {
    expect(readVariation(series(text))).toMatchObject({
      ...{ centre: fixed(centre), lower: fixed(lower), upper: fixed(upper) },
      from: at(0),
    });
  });

  it("goes by the shift that has lasted longest", () => {
    const text = "10 11 10 11 10 11 10 11 10 11 10 11 14 14 14 14 14 14 14 14 30";
    expect(readVariation(series(text))).toMatchObject({ shift: { kind: "run", from: at(12), to: at(20) } });
    expect(read(text)).toContain(`outside above ${at(20)}`);
  });

  it("counts from the first value of the definition in force", () => {
    const variation = readVariation(series(`3 | - ${noise}`));
    expect(variation).toMatchObject({ points: 12, from: at(2) });
  });
});

describe("any series", () => {
  const values = fc.array(fc.oneof(coarseFixed, smallFixed, fc.constant(null)), { maxLength: 40 });
  const pointsOf = (list: readonly (Fixed | null)[]): VariationPoint[] =>
    list.map((value, place) => ({ period: monthAt(place), value, definition: 1 }));

  it("reads the same when everything is moved by as much", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1e9, max: 1e9 }), (list, by) => {
        const moved = list.map((value) => (value === null ? null : fixedFromInteger(value + by)));
        const [one, other] = [readVariation(pointsOf(list)), readVariation(pointsOf(moved))];
        if (one.verdict === "tooFew" || other.verdict === "tooFew") {
          expect(one).toEqual(other);
          return;
        }
        expect(other.signals).toEqual(one.signals);
        expect(other.shift).toEqual(one.shift);
        // Halves are rounded away from zero: moved across it they may go the other way.
        for (const line of ["centre", "lower", "upper"] as const) {
          expect(Math.abs(other[line] - one[line] - by)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns },
    );
  });

  it("has the same lines and, the other way round, the same signals read backwards", () => {
    fc.assert(
      fc.property(values, (list) => {
        const [one, other] = [readVariation(pointsOf(list)), readVariation(pointsOf([...list].reverse()))];
        if (one.verdict === "tooFew" || other.verdict === "tooFew") {
          expect(one).toEqual(other);
          return;
        }
        const turned = new Map(list.map((_, place) => [at(place), at(list.length - 1 - place)]));
        const back = other.signals.map((signal) => ({
          ...signal,
          from: turned.get(signal.to),
          to: turned.get(signal.from),
        }));
        expect(back).toHaveLength(one.signals.length);
        expect(back).toEqual(expect.arrayContaining(one.signals));
        expect([other.centre, other.lower, other.upper]).toEqual([one.centre, one.lower, one.upper]);
      }),
      { numRuns },
    );
  });

  it("says nothing of what never changes, however large", () => {
    fc.assert(
      fc.property(anyFixed, fc.integer({ min: 12, max: 60 }), (value, count) => {
        const variation = readVariation(pointsOf(Array.from({ length: count }, () => value)));
        expect(variation).toMatchObject({
          verdict: "within",
          centre: value,
          lower: value,
          upper: value,
          signals: [],
        });
      }),
      { numRuns },
    );
  });

  it("stays within what a value can be", () => {
    const huge = Array.from({ length: 12 }, (_, place) => (place % 2 === 0 ? 9e15 : -9e15) as Fixed);
    const limits = { lower: fixed("-900000000000"), upper: fixed("900000000000"), centre: fixed("0") };
    expect(readVariation(pointsOf(huge))).toMatchObject(limits);
  });
});

describe("changes since the year before", () => {
  const valueAt = (known: Record<string, [Fixed | null, number]>) => (period: Period) => {
    const [value, definition] = known[period.code] ?? [null, null];
    return { value, definition };
  };
  const february: VariationPoint = { period: monthAt(13), value: fixed("8"), definition: 2 };

  it.each([
    [fixed("8"), fixed("6.5"), 2, "1.5", "both"],
    [fixed("8"), null, 2, null, "none then"],
    [null, fixed("6.5"), 2, null, "none now"],
    [fixed("8"), fixed("6.5"), 1, null, "another definition then"],
  ])("%s after %s (definition %s): %s, with %s", (value, before, definition, expected, _why) => {
    const changes = changesOnYear([{ ...february, value }], valueAt({ [at(1)]: [before, definition] }));
    expect(changes).toEqual([{ ...february, value: expected === null ? null : fixed(expected) }]);
  });
});
