import { describe, expect, it } from "vitest";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { formatChange, formatFixed, formatNumber, formatScore, formatShare } from "@/lib/format/number";
import type { Locale } from "@/lib/schemas/texts";

describe("formatFixed", () => {
  it.each<[string, number, Locale, string, string]>([
    ["2.5", 1, "nn", "2,5", "decimal comma"],
    ["2.5", 1, "en", "2.5", "decimal point"],
    ["2", 2, "nb", "2,00", "all decimals are shown"],
    ["1234567.5", 1, "nn", "1\u00a0234\u00a0567,5", "no-break space between thousands"],
    ["1234567.5", 1, "en", "1,234,567.5", "comma between thousands"],
    ["-2.5", 1, "nn", "−2,5", "real minus"],
    ["-2.5", 1, "en", "−2.5", "real minus in English too"],
    ["-0.04", 1, "nn", "0,0", "no minus before zero"],
    ["2.345", 2, "nn", "2,35", "half away from zero"],
    ["899999999999.9999", 4, "nn", "899\u00a0999\u00a0999\u00a0999,9999", "exact beyond what a double holds"],
  ])("%s with %i decimals in %s is %s (%s)", (value, decimals, locale, text) => {
    expect(formatFixed(fixedFromDecimal(value), decimals, locale)).toBe(text);
  });
});

describe("formatChange", () => {
  it.each([
    ["4", 0, "+4"],
    ["-1.5", 1, "−1,5"],
    ["0", 1, "0,0"],
    ["0.04", 1, "0,0"],
  ])("%s with %i decimals is %s", (value, decimals, text) => {
    expect(formatChange(fixedFromDecimal(value), decimals, "nn")).toBe(text);
  });
});

describe("formatScore", () => {
  it.each([
    [70, "70", "no decimals of nothing"],
    [62.5, "62,5", "one decimal"],
    [66.666, "66,7", "rounded"],
    [49.96, "49,9", "not 50: it is below the lowest acceptable"],
    [99.97, "99,9", "not 100: the ambition is not reached"],
    [99.9999999999, "100", "binary noise"],
    [0, "0", "zero is a score"],
  ])("%d is %s (%s)", (score, text) => {
    expect(formatScore(score, "nn")).toBe(text);
  });

  it("keeps to the edges it is given", () => {
    expect(formatScore(89.96, "nn", [50, 90])).toBe("89,9");
  });
});

describe("formatShare", () => {
  it.each<[number, Locale, string]>([
    [0.8, "nn", "80\u00a0%"],
    [0.8, "en", "80%"],
    [2 / 3, "nb", "67\u00a0%"],
    [0.999, "nn", "99\u00a0%"],
    [0.001, "nn", "1\u00a0%"],
    [0, "nn", "0\u00a0%"],
    [1, "nn", "100\u00a0%"],
  ])("%d in %s is %s", (share, locale, text) => {
    expect(formatShare(share, locale)).toBe(text);
  });
});

it("formatNumber shows at most so many decimals", () => {
  expect(formatNumber(0.4, 2, "nn")).toBe("0,4");
  expect(formatNumber(-0.2, 2, "en")).toBe("−0.2");
});
