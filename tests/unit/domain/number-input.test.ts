import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fixed, fixedToDecimal, parseNumber } from "@/lib/domain/fixed-point";
import { anyFixed, fixed, numRuns } from "./arbitraries";

describe("numbers with one reading", () => {
  it.each([
    ["2,5", "2.5", "decimal comma"],
    ["2.5", "2.5", "decimal point"],
    ["1 000", "1000", "space between thousands"],
    ["1 000,5", "1000.5", "space and comma"],
    ["1 000.5", "1000.5", "space and point"],
    ["1 000.500", "1000.5", "the spaces are the thousands, so the point is decimal"],
    ["12\u00A0345\u00A0678", "12345678", "no-break space"],
    ["1\u202F000,25", "1000.25", "narrow no-break space"],
    ["1\u2009000", "1000", "thin space"],
    ["\u22125", "-5", "minus sign U+2212"],
    ["-5,25", "-5.25", "hyphen"],
    ["+5", "5", "plus"],
    ["-0", "0", "one zero only"],
    ["0", "0", "zero is a value"],
    ["1.000,5", "1000.5", "point between thousands, for a comma follows"],
    ["1.000.000", "1000000", "two points can only be thousands"],
    ["1.234.567,89", "1234567.89", "two points and a comma"],
    ["12.345,6", "12345.6", "two digits before the point"],
    ["123.456.789", "123456789", "three digits before the first"],
    ["0.125", "0.125", "no thousands begin with 0"],
    ["00.125", "0.125", "nor with 00"],
    ["1000.125", "1000.125", "four digits before the point are not grouped"],
    ["1.00", "1", "two digits after the point are no thousands"],
    ["1.0000", "1", "nor are four"],
    ["1,000", "1", "a comma is always decimal here"],
    ["1,2340000", "1.234", "zeros beyond four decimals change nothing"],
    [",5", "0.5", "no digit before the comma"],
    [".125", "0.125", "no digit before the point"],
    ["007", "7", "leading zeros"],
    ["  42\t", "42", "space around, as pasted"],
    ["\uFEFF42\r\n", "42", "byte order mark and line end, as pasted"],
    ["899999999999,9999", "899999999999.9999", "the largest value"],
  ])("%j is %s (%s)", (text, decimal) => {
    expect(parseNumber(text)).toEqual({ ok: true, value: fixed(decimal) });
  });
});

describe("numbers with two readings are asked about, never guessed", () => {
  it.each([
    ["1.000", "1", "1000"],
    ["82.500", "82.5", "82500"],
    ["999.999", "999.999", "999999"],
    ["-1.250", "-1.25", "-1250"],
    ["\u22121.250", "-1.25", "-1250"],
    ["+1.250", "1.25", "1250"],
  ])("%s is %s or %s", (text, decimal, thousands) => {
    const readings: [Fixed, Fixed] = [fixed(decimal), fixed(thousands)];
    expect(parseNumber(text)).toEqual({ ok: false, code: "ambiguous", readings });
  });
});

describe("what is no number", () => {
  it.each([
    ["kr1.000,5", "notANumber", "letters before points and a comma"],
    ["x1 000", "notANumber", "letters before a space"],
    ["5-3", "notANumber", "a sign within"],
    ["", "empty", "nothing"],
    [" \u00A0\t", "empty", "only space"],
    ["abc", "notANumber", "letters"],
    ["-", "notANumber", "a sign alone"],
    ["+", "notANumber", "a plus alone"],
    [".", "notANumber", "the mark for not possible"],
    ["..", "notANumber", "the mark for missing"],
    [",", "notANumber", "a comma alone"],
    ["5,", "notANumber", "nothing after the comma"],
    ["--5", "notANumber", "two signs"],
    ["- 5", "notANumber", "space after the sign"],
    ["5-", "notANumber", "sign after"],
    ["1 00", "notANumber", "two digits in a group"],
    ["1 0000", "notANumber", "four digits in a group"],
    ["1234 567", "notANumber", "four digits before the first space"],
    ["0 123", "notANumber", "thousands that begin with 0"],
    ["1  000", "notANumber", "two spaces"],
    ["1.000 000", "notANumber", "point and space between thousands"],
    ["1 000.000,5", "notANumber", "space and point between thousands"],
    ["0.000,5", "notANumber", "point thousands that begin with 0"],
    ["1,000.5", "notANumber", "English thousands: refused rather than read as two different things"],
    ["1,2,3", "notANumber", "two commas"],
    ["1.00.000", "notANumber", "a group of two"],
    ["5 %", "notANumber", "a unit"],
    ["5 kr", "notANumber", "a currency"],
    ["1e5", "notANumber", "an exponent"],
    ["0x10", "notANumber", "another base"],
    ["NaN", "notANumber", "a word"],
    ["Infinity", "notANumber", "another word"],
    ["=1+1", "notANumber", "a spreadsheet formula"],
    ["5\u0000", "notANumber", "NUL after"],
    ["\u00005", "notANumber", "NUL before"],
    ["5\u200B", "notANumber", "zero-width space"],
    ["\u202E5", "notANumber", "right-to-left override"],
    ["٥", "notANumber", "Arabic digits"],
    ["５", "notANumber", "full-width digits"],
    ["–5", "notANumber", "en dash: often means missing"],
    ["1\n000", "notANumber", "a line break inside"],
    ["9".repeat(65), "notANumber", "longer than any number"],
    ["1,00001", "tooManyDecimals", "a fifth decimal"],
    ["0,30000000000000004", "tooManyDecimals", "a float from a spreadsheet"],
    ["900000000000", "outOfRange", "the limit itself"],
    ["-900 000 000 000", "outOfRange", "the limit below zero"],
    ["9".repeat(64), "outOfRange", "far beyond"],
  ])("%j is %s (%s)", (text, code) => {
    expect(parseNumber(text)).toEqual({ ok: false, code });
  });

  it("answers at once on 10 MB", () => {
    expect(parseNumber(`1${"0".repeat(10_000_000)}x`)).toEqual({ ok: false, code: "notANumber" });
  });
});

describe("properties", () => {
  const typed = anyFixed.filter((value) => Math.abs(value) < 9e15);

  it("reads back every value written with comma, spaces and minus sign as Norwegian does", () => {
    const write = (value: Fixed, space: string) => {
      const [whole = "", decimals] = fixedToDecimal(value).replace("-", "\u2212").split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
      return decimals ? `${grouped},${decimals}` : grouped;
    };
    fc.assert(
      fc.property(typed, fc.constantFrom("", " ", "\u00A0", "\u202F", "\u2009"), (value, space) => {
        expect(parseNumber(write(value, space))).toEqual({ ok: true, value });
      }),
      { numRuns },
    );
  });

  it("reads a decimal point as the value, or asks with it as the first reading", () => {
    fc.assert(
      fc.property(typed, (value) => {
        const parsed = parseNumber(fixedToDecimal(value));
        expect(parsed.ok ? parsed.value : parsed.readings?.[0]).toBe(value);
      }),
      { numRuns },
    );
  });

  it("never throws, whatever is typed", () => {
    const junk = fc.string({
      unit: fc.constantFrom(..."0123456789.,- \u2212\u00A0\u202F%ekr\u0000"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(junk, fc.string({ unit: "binary" })), (text) => {
        const parsed = parseNumber(text);
        if (parsed.ok) expect(Number.isSafeInteger(parsed.value)).toBe(true);
      }),
      { numRuns },
    );
  });
});
