import { FIXED_SCALE, type Fixed, fixedOrNull, roundedQuotient } from "./fixed-point";

/** An exact fraction; d is above 0. Keeps a calculation exact until its one rounding at the end. */
export type Rational = { n: bigint; d: bigint };

const SCALE = BigInt(FIXED_SCALE);

/** The fraction a fixed-point value stands for. */
export function rationalFrom(value: Fixed): Rational {
  return { n: BigInt(value), d: SCALE };
}

export function addRational(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function negateRational({ n, d }: Rational): Rational {
  return { n: -n, d };
}

export function multiplyRational(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** a / b, or null when b is 0. */
export function divideRational(a: Rational, b: Rational): Rational | null {
  if (b.n === 0n) return null;
  const sign = b.n < 0n ? -1n : 1n;
  return { n: a.n * b.d * sign, d: a.d * b.n * sign };
}

/** Rounded half away from zero to four decimals; null when out of range. */
export function rationalToFixed({ n, d }: Rational): Fixed | null {
  return fixedOrNull(roundedQuotient(n * SCALE, d));
}
