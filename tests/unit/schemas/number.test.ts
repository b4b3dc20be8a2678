import { describe, expect, it } from "vitest";
import { numberInput, optionalNumberInput } from "@/lib/schemas/number";

const codeOf = (input: unknown) => numberInput.safeParse(input).error?.issues[0]?.message;

describe("a number as it is typed in Norway", () => {
  it.each([
    ["2,5", "2.5", "decimal comma"],
    ["2.5", "2.5", "decimal point"],
    [" 12 ", "12", "spaces around"],
    ["1 000,5", "1000.5", "space between thousands"],
    ["1\u00A0000,5", "1000.5", "hard space, as pasted from a spreadsheet"],
    ["1\u202F000\u202F000", "1000000", "narrow hard spaces"],
    ["1.000,5", "1000.5", "points between thousands, told by the comma"],
    ["-0,25", "-0.25", "hyphen"],
    ["\u22120,25", "-0.25", "the real minus sign, U+2212"],
    ["0,1250", "0.125", "no trailing zeros are kept"],
    ["-0", "0", "zero has no sign"],
    ["0,0001", "0.0001", "the smallest step"],
    ["1000.125", "1000.125", "one reading only: thousands are never four digits"],
  ])("%j is %s (%s)", (text, decimal, _why) => {
    expect(numberInput.parse(text)).toBe(decimal);
  });

  it.each([
    ["", "required", "nothing"],
    ["  ", "required", "only spaces"],
    ["1.000", "ambiguous", "one, or a thousand: asked about, never guessed"],
    ["-12.500", "ambiguous", "so with a minus"],
    ["0,00001", "tooManyDecimals", "more than four decimals"],
    ["900000000000", "outOfRange", "more than the database holds"],
    ["to", "notANumber", "a word"],
    ["5 %", "notANumber", "with its unit"],
    ["1,000.5", "notANumber", "a comma is no thousands separator here"],
    ["1e3", "notANumber", "an exponent"],
    ["0x10", "notANumber", "a programmer's number"],
    ["Infinity", "notANumber", "no number a person means"],
    ["1 00", "notANumber", "a space in the wrong place"],
    ["9".repeat(10_000), "notANumber", "absurdly long"],
  ])("%j is refused: %s (%s)", (text, code, _why) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each([[5], [null], [undefined], [["5"]], [{ value: "5" }]])("%j is no text", (input) => {
    expect(numberInput.safeParse(input).success).toBe(false);
  });
});

describe("a number that may be left out", () => {
  it.each([
    [undefined, null, "no field"],
    [null, null, "no value"],
    ["", null, "an empty field is no number, never zero"],
    [" \t", null, "only spaces"],
    ["0", "0", "zero is a number"],
    ["2,5", "2.5", "a number"],
  ])("%j is %j (%s)", (input, expected, _why) => {
    expect(optionalNumberInput.parse(input)).toBe(expected);
  });

  it("is refused like any other when it is none", () => {
    expect(optionalNumberInput.safeParse("1.000").error?.issues[0]?.message).toBe("ambiguous");
  });
});
