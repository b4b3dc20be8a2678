import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addRational,
  divideRational,
  multiplyRational,
  negateRational,
  type Rational,
  rationalFrom,
  rationalToFixed,
} from "@/lib/domain/rational";
import { anyFixed, fixed, numRuns } from "./arbitraries";

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]): Rational => ({ n, d }));
const isSame = (a: Rational, b: Rational) => a.n * b.d === b.n * a.d;

describe("exact fractions", () => {
  it("0,1 + 0,2 is 0,3", () => {
    expect(rationalToFixed(addRational(rationalFrom(fixed("0.1")), rationalFrom(fixed("0.2"))))).toBe(
      fixed("0.3"),
    );
  });

  it("the divisor stays above 0, whatever is divided by what", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const quotient = divideRational(a, b);
        expect(quotient === null).toBe(b.n === 0n);
        if (quotient === null) return;
        expect(quotient.d > 0n).toBe(true);
        expect(isSame(multiplyRational(quotient, b), a)).toBe(true);
      }),
      { numRuns },
    );
  });

  it("what is added and taken away again is gone", () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        expect(isSame(addRational(addRational(a, b), negateRational(b)), a)).toBe(true);
      }),
      { numRuns },
    );
  });

  it("a value is the fraction it stands for", () => {
    fc.assert(
      fc.property(anyFixed, (value) => rationalToFixed(rationalFrom(value)) === value),
      { numRuns },
    );
  });
});
