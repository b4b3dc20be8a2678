/** A decimal number as an integer of 1/10 000. The integer is always a safe JavaScript number, so <, > and === are exact. */
export type Fixed = number & { readonly __fixed: true };

/** How many parts one whole is divided into. */
export const FIXED_SCALE = 10_000;

/** A value a person may enter is smaller than this, as a whole number: 9·10¹¹. */
const FIXED_LIMIT = 900_000_000_000;

const LARGEST = FIXED_LIMIT * FIXED_SCALE;
// Numerators up to this can be scaled once more and stay safe integers.
const SAFE_TO_SCALE = FIXED_LIMIT;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Brands an integer of 1/10 000, e.g. one computed by the database.
 * Throws RangeError when it is not an integer or beyond ±9·10¹¹ as a value.
 */
export function fixedFromInteger(integer: number): Fixed {
  if (!Number.isInteger(integer) || Math.abs(integer) > LARGEST) {
    throw new RangeError("not a fixed-point number in range");
  }
  return (integer === 0 ? 0 : integer) as Fixed;
}

/** Brands an exact integer of 1/10 000, or answers null when it is out of range. */
export function fixedOrNull(integer: bigint): Fixed | null {
  const number = Number(integer);
  return Math.abs(number) > LARGEST ? null : (number as Fixed);
}

/**
 * Reads a decimal as the database writes it ("4.5", "-0.2500").
 * Throws SyntaxError on anything else and on a fifth decimal that is not zero, RangeError when out of range.
 */
export function fixedFromDecimal(text: string): Fixed {
  const [, sign, whole = "", decimals = ""] = DECIMAL.exec(text) ?? [];
  if (sign === undefined || /[1-9]/.test(decimals.slice(4))) {
    throw new SyntaxError("not a decimal with at most four decimals");
  }
  const size = Number(whole) * FIXED_SCALE + Number(decimals.slice(0, 4).padEnd(4, "0"));
  return fixedFromInteger(sign === "-" ? -size : size);
}

/** Writes a value with a decimal point and no trailing zeros: "4.5", "-0.25", "12". */
export function fixedToDecimal(value: Fixed): string {
  const size = Math.abs(value);
  const fraction = size % FIXED_SCALE;
  const whole = String((size - fraction) / FIXED_SCALE);
  const decimals = String(fraction).padStart(4, "0").replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole}${decimals ? `.${decimals}` : ""}`;
}

/** The nearest double, for drawing and for locale formatting. Never compare or add these. */
export function fixedToNumber(value: Fixed): number {
  return value / FIXED_SCALE;
}

/** Rounds to 0–4 decimals, half away from zero. */
export function roundFixed(value: Fixed, decimals: 0 | 1 | 2 | 3 | 4): Fixed {
  const step = 10 ** (4 - decimals);
  const size = Math.abs(value);
  const rest = size % step;
  const rounded = size - rest + (rest * 2 >= step ? step : 0);
  return fixedFromInteger(value < 0 ? -rounded : rounded);
}

/** a + b, exact; null when out of range. */
export function addFixed(a: Fixed, b: Fixed): Fixed | null {
  return inRange(a + b);
}

/** a − b, exact; null when out of range. */
export function subtractFixed(a: Fixed, b: Fixed): Fixed | null {
  return inRange(a - b);
}

/** The exact sum of any number of values in 1/10 000. Sums in plain numbers as long as they are safe. */
export function totalOf(values: readonly Fixed[]): bigint {
  let total = 0n;
  let partial = 0;
  for (const value of values) {
    if (Math.abs(partial + value) > LARGEST) {
      total += BigInt(partial);
      partial = value;
    } else {
      partial += value;
    }
  }
  return total + BigInt(partial);
}

/** The exact sum, whatever the order; null when out of range. */
export function sumFixed(values: readonly Fixed[]): Fixed | null {
  return fixedOrNull(totalOf(values));
}

/** n / d as an integer rounded half away from zero. d must not be 0. */
export function roundedQuotient(n: bigint, d: bigint): bigint {
  const rest = n % d;
  const whole = (n - rest) / d;
  if (absolute(rest) * 2n < absolute(d)) return whole;
  return n < 0n === d < 0n ? whole + 1n : whole - 1n;
}

/** a / b rounded half away from zero to four decimals; null when b is 0 or the quotient is out of range. */
export function divideFixed(a: Fixed, b: Fixed): Fixed | null {
  if (b === 0) return null;
  if (Math.abs(a) > SAFE_TO_SCALE) {
    return fixedOrNull(roundedQuotient(BigInt(a) * BigInt(FIXED_SCALE), BigInt(b)));
  }
  const scaled = a * FIXED_SCALE;
  const rest = scaled % b;
  const up = Math.abs(rest) * 2 >= Math.abs(b) ? Math.sign(scaled) * Math.sign(b) : 0;
  return fixedFromInteger((scaled - rest) / b + up);
}

function inRange(integer: number): Fixed | null {
  return Math.abs(integer) > LARGEST ? null : fixedFromInteger(integer);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** A number someone typed: its value, or why it is none. An ambiguous one carries both readings, as decimal and as thousands. */
export type ParsedNumber =
  | { ok: true; value: Fixed }
  | {
      ok: false;
      code: "empty" | "notANumber" | "ambiguous" | "tooManyDecimals" | "outOfRange";
      readings?: [Fixed, Fixed];
    };

const LONGEST_INPUT = 64;
const AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/;
const PLAIN = /^(\d*)(?:[.,](\d+))?$/;
const SPACED = /^([1-9]\d{0,2}(?:[ \u00A0\u2009\u202F]\d{3})+)(?:[.,](\d+))?$/;
const POINTED = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;

/**
 * Reads a number typed or pasted in Norwegian: decimal comma or point, spaces or points between thousands, hyphen or U+2212 as minus.
 * "1.000" is refused as ambiguous with the readings 1 and 1000; "0.125", "1000.125", "1.000,5" and "1.000.000" have one reading.
 * A comma is never a thousands separator. Units (%, kr) and exponents are not numbers here.
 */
export function parseNumber(text: string): ParsedNumber {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, code: "empty" };
  if (trimmed.length > LONGEST_INPUT) return { ok: false, code: "notANumber" };
  const sign = /^[-\u2212]/.test(trimmed) ? "-" : "";
  const size = trimmed.replace(/^[-+\u2212]/, "");
  if (AMBIGUOUS.test(size)) {
    const readings: [Fixed, Fixed] = [
      fixedFromDecimal(sign + size),
      fixedFromDecimal(sign + size.replace(".", "")),
    ];
    return { ok: false, code: "ambiguous", readings };
  }
  const [, whole, decimals = ""] = PLAIN.exec(size) ?? SPACED.exec(size) ?? POINTED.exec(size) ?? [];
  if (whole === undefined || whole + decimals === "") return { ok: false, code: "notANumber" };
  return typedValue(sign, whole.replace(/\D/g, "") || "0", decimals);
}

function typedValue(sign: string, whole: string, decimals: string): ParsedNumber {
  if (/[1-9]/.test(decimals.slice(4))) return { ok: false, code: "tooManyDecimals" };
  if (Number(whole) >= FIXED_LIMIT) return { ok: false, code: "outOfRange" };
  return { ok: true, value: fixedFromDecimal(`${sign}${whole}.${decimals || "0"}`) };
}
