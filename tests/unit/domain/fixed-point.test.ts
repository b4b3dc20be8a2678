import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addFixed,
  divideFixed,
  type Fixed,
  fixedFromDecimal,
  fixedFromInteger,
  fixedOrNull,
  fixedToDecimal,
  fixedToNumber,
  roundedQuotient,
  roundFixed,
  subtractFixed,
  sumFixed,
  totalOf,
} from "@/lib/domain/fixed-point";
import { anyFixed, fixed, numRuns, smallFixed } from "./arbitraries";

describe("decimal text as the database writes it", () => {
  it.each([
    ["4.5", 45_000, "one decimal"],
    ["-0.25", -2500, "negative below one"],
    ["12", 120_000, "whole"],
    ["2.5000", 25_000, "trailing zeros of Decimal(16,4)"],
    ["0.00010000", 1, "more zeros than four decimals"],
    ["0", 0, "zero"],
    ["007", 70_000, "leading zeros"],
    ["899999999999.9999", 8_999_999_999_999_999, "the largest value"],
    ["900000000000", 9e15, "the rounded edge itself"],
  ])("%s is %i parts (%s)", (text, integer) => {
    expect(fixedFromDecimal(text)).toBe(integer);
  });

  it("has one zero only", () => {
    expect(Object.is(fixedFromDecimal("-0.0000"), 0)).toBe(true);
  });

  it.each(["", " 1", "1,5", "1.", ".5", "1e3", "+1", "--1", "0x10", "NaN", "Infinity", "1.00005", "1\u0000"])(
    "refuses %j",
    (text) => {
      expect(() => fixedFromDecimal(text)).toThrow(SyntaxError);
    },
  );

  it.each(["900000000000.0001", "-900000000001", "99999999999999999999"])(
    "refuses %s as out of range",
    (text) => {
      expect(() => fixedFromDecimal(text)).toThrow(RangeError);
    },
  );

  it.each([
    [fixed("4.5"), "4.5"],
    [fixed("-0.25"), "-0.25"],
    [fixed("12.0000"), "12"],
    [fixed("1000"), "1000"],
    [fixed("0"), "0"],
    [fixed("-0.0001"), "-0.0001"],
    [fixed("100.01"), "100.01"],
  ])("%i is written %s", (value, text) => {
    expect(fixedToDecimal(value)).toBe(text);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(anyFixed, (value) => fixedFromDecimal(fixedToDecimal(value)) === value),
      { numRuns },
    );
  });

  it("gives the nearest double for drawing", () => {
    expect(fixedToNumber(fixed("2.5"))).toBe(2.5);
  });
});

describe("integers", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 9e15 + 1, -9e15 - 1])("refuses %d", (integer) => {
    expect(() => fixedFromInteger(integer)).toThrow(RangeError);
  });

  it.each([
    [9n * 10n ** 15n, 9e15],
    [9n * 10n ** 15n + 1n, null],
    [-9n * 10n ** 15n - 1n, null],
    [0n, 0],
  ])("%s as a value or null", (integer, value) => {
    expect(fixedOrNull(integer)).toBe(value);
  });
});

describe("rounding, half away from zero", () => {
  it.each<[text: string, decimals: 0 | 1 | 2 | 3 | 4, rounded: string, why: string]>([
    ["2.45", 1, "2.5", "half up"],
    ["-2.45", 1, "-2.5", "half down below zero"],
    ["2.4499", 1, "2.4", "just below half"],
    ["1.005", 2, "1.01", "the half binary floats lose"],
    ["0.5", 0, "1", "to whole"],
    ["0.4999", 0, "0", "to zero"],
    ["-0.4999", 0, "0", "to zero, not minus zero"],
    ["1.2345", 4, "1.2345", "nothing to round"],
    ["1.2345", 3, "1.235", "last place"],
    ["899999999999.9999", 0, "900000000000", "the largest value"],
  ])("%s to %i decimals is %s (%s)", (text, decimals, rounded) => {
    expect(roundFixed(fixed(text), decimals)).toBe(fixed(rounded));
  });

  it("moves no value more than half a step, and is symmetric", () => {
    fc.assert(
      fc.property(anyFixed, fc.constantFrom(0, 1, 2, 3, 4), (value, decimals) => {
        const rounded = roundFixed(value, decimals);
        const step = 10 ** (4 - decimals);
        expect(Math.abs(rounded - value) * 2).toBeLessThanOrEqual(step);
        expect(rounded % step).toBeCloseTo(0);
        expect(roundFixed(fixedFromInteger(-value), decimals)).toBe(fixedFromInteger(-rounded));
      }),
      { numRuns },
    );
  });
});

describe("exact arithmetic", () => {
  const largest = fixed("899999999999.9999");

  it("0.1 + 0.2 is 0.3", () => {
    expect(addFixed(fixed("0.1"), fixed("0.2"))).toBe(fixed("0.3"));
    expect(sumFixed([fixed("0.1"), fixed("0.2"), fixed("-0.3")])).toBe(0);
  });

  it.each([
    ["sum", () => addFixed(largest, largest)],
    ["difference", () => subtractFixed(largest, fixedFromInteger(-largest))],
    ["sum of a list", () => sumFixed([largest, largest])],
    ["quotient by a small number", () => divideFixed(largest, fixed("0.0001"))],
    ["quotient just beyond the range", () => divideFixed(fixed("90000000.0001"), fixed("0.0001"))],
  ])("answers null when out of range: %s", (_what, calculate) => {
    expect(calculate()).toBeNull();
  });

  it("reaches the edge of the range", () => {
    const edge = fixedFromInteger(9e15);
    expect(addFixed(largest, fixed("0.0001"))).toBe(edge);
    expect(totalOf([edge, edge])).toBe(2n * BigInt(edge));
    expect(divideFixed(edge, fixed("1"))).toBe(edge);
  });

  it("subtracts", () => {
    expect(subtractFixed(fixed("82"), fixed("81.9"))).toBe(fixed("0.1"));
  });

  it("sums through a total beyond the range and back", () => {
    const minus = fixedFromInteger(-largest);
    expect(sumFixed([largest, largest, minus, fixed("5"), minus])).toBe(fixed("5"));
    expect(totalOf([largest, largest, largest])).toBe(3n * BigInt(largest));
    expect(totalOf([])).toBe(0n);
  });

  it("sums equal the BigInt sum in any order", () => {
    fc.assert(
      fc.property(fc.array(anyFixed), (values) => {
        const exact = values.reduce((total, value) => total + BigInt(value), 0n);
        expect(totalOf(values)).toBe(exact);
        expect(totalOf([...values].reverse())).toBe(exact);
      }),
      { numRuns },
    );
  });

  it.each([
    ["1", "3", "0.3333", "rounds down"],
    ["2", "3", "0.6667", "rounds up"],
    ["-2", "3", "-0.6667", "away from zero below zero"],
    ["2", "-3", "-0.6667", "negative divisor"],
    ["-2", "-3", "0.6667", "both negative"],
    ["0.0001", "2", "0.0001", "half away from zero"],
    ["-0.0001", "2", "-0.0001", "half away from zero below zero"],
    ["0", "-5", "0", "zero, not minus zero"],
    ["4", "104", "0.0385", "2/4 and 2/100 pooled"],
    ["800000000000", "7", "114285714285.7143", "beyond safe products"],
    ["-800000000000", "7", "-114285714285.7143", "beyond safe products, negative"],
  ])("%s / %s = %s (%s)", (a, b, quotient) => {
    expect(divideFixed(fixed(a), fixed(b))).toBe(fixed(quotient));
  });

  it("has no answer to x / 0", () => {
    expect(divideFixed(fixed("1"), fixed("0"))).toBeNull();
  });

  it("divides like exact rounding on both paths", () => {
    const divisor = fc.oneof(smallFixed, anyFixed).filter((value) => value !== 0);
    fc.assert(
      fc.property(fc.oneof(smallFixed, anyFixed), divisor, (a, b) => {
        const exact = fixedOrNull(roundedQuotient(BigInt(a) * 10_000n, BigInt(b)));
        expect(divideFixed(a, b)).toBe(exact);
      }),
      { numRuns },
    );
  });

  it.each([
    [7n, 2n, 4n],
    [-7n, 2n, -4n],
    [7n, -2n, -4n],
    [-7n, -2n, 4n],
    [5n, 4n, 1n],
    [-5n, 4n, -1n],
    [0n, 3n, 0n],
  ])("rounds %s / %s to %s", (n, d, whole) => {
    expect(roundedQuotient(n, d)).toBe(whole);
  });

  it("compares as plain numbers", () => {
    const sorted: Fixed[] = [fixed("-1"), fixed("0"), fixed("0.0001"), fixed("10")];
    expect([...sorted].reverse().sort((a, b) => a - b)).toEqual(sorted);
  });
});
