import { describe, expect, it } from "vitest";
import { type Cell, cellFromMark, isExpected, ratioCell } from "@/lib/domain/measurement";
import { fixed } from "./arbitraries";

describe("ratio", () => {
  it.each([
    ["4", "104", 100, "3.8462", "3,8 %"],
    ["82", "100", 100, "82", "whole per cent"],
    ["1", "3", 1, "0.3333", "a plain quotient"],
    ["2", "3", 100, "66.6667", "rounded once, after the factor"],
    ["5000000", "250", 1, "20000", "kr per elev"],
    ["0", "20", 100, "0", "zero is a value"],
    ["-5", "20", 100, "-25", "below zero"],
    ["800000000000", "800000000000", 1000, "1000", "beyond safe products"],
  ])("%s of %s, times %i, is %s (%s)", (numerator, denominator, factor, value) => {
    const parts = { numerator: fixed(numerator), denominator: fixed(denominator) };
    expect(ratioCell(parts.numerator, parts.denominator, factor)).toEqual({
      kind: "value",
      value: fixed(value),
      ...parts,
    });
  });

  it("has no factor unless given", () => {
    expect(ratioCell(fixed("1"), fixed("4"))).toMatchObject({ value: fixed("0.25") });
  });

  it.each([
    ["5", "0", "divisionByZero"],
    ["0", "0", "divisionByZero"],
    ["800000000000", "0.0001", "outOfRange"],
  ])("%s of %s is missing: %s", (numerator, denominator, reason) => {
    expect(ratioCell(fixed(numerator), fixed(denominator))).toEqual({ kind: "missing", reason });
  });
});

describe("cells", () => {
  it.each<[cell: Cell, expected: boolean]>([
    [{ kind: "value", value: fixed("0") }, true],
    [{ kind: "missing", reason: null }, true],
    [{ kind: "suppressed" }, true],
    [{ kind: "due" }, true],
    [{ kind: "late" }, true],
    [{ kind: "notDue" }, false],
    [{ kind: "notApplicable", reason: null }, false],
  ])("%j is expected: %s", (cell, expected) => {
    expect(isExpected(cell)).toBe(expected);
  });

  it.each<[mark: string, cell: Cell | null]>([
    [".", { kind: "notApplicable", reason: "notPossible" }],
    ["..", { kind: "missing", reason: "notAvailable" }],
    [" : ", { kind: "suppressed" }],
    ["...", null],
    ["", null],
    ["0", null],
    ["constructor", null],
  ])("the source mark %j is %j", (mark, cell) => {
    expect(cellFromMark(mark)).toEqual(cell);
  });
});
