import { describe, expect, it } from "vitest";
import { type Fixed, fixedFromDecimal } from "@/lib/domain/fixed-point";
import { rounded, type StoredFigure, storedCell } from "@/lib/domain/stored-cell";

const fixed = (text: string): Fixed => fixedFromDecimal(text);
const none: StoredFigure = { kind: "value", value: null, numerator: null, denominator: null, comment: null };

describe("a typed figure as a cell", () => {
  it.each([
    ["a number stands as it is", { value: fixed("2.5") }, { kind: "value", value: 25_000 }],
    [
      "a ratio is worked out, and rounded as it is shown",
      { numerator: fixed("1"), denominator: fixed("3") },
      { kind: "value", value: 333_000, numerator: 10_000, denominator: 30_000 },
    ],
    [
      "a ratio over nothing is missing",
      { numerator: fixed("1"), denominator: fixed("0") },
      { kind: "missing", reason: "divisionByZero" },
    ],
    ["half a ratio is missing", { numerator: fixed("1") }, { kind: "missing", reason: null }],
    ["nothing is missing", {}, { kind: "missing", reason: null }],
    ["missing keeps its reason", { kind: "missing", comment: "late" }, { kind: "missing", reason: "late" }],
    ["so does what does not apply", { kind: "notApplicable" }, { kind: "notApplicable", reason: null }],
    ["what is hidden stays hidden", { kind: "suppressed", value: fixed("1") }, { kind: "suppressed" }],
  ] as const)("%s", (_why, figure, cell) => {
    expect(storedCell({ ...none, ...figure }, { scale: 100, decimals: 1 })).toEqual(cell);
  });

  it("rounds only numbers", () => {
    expect(rounded({ kind: "due" }, { decimals: 0 })).toEqual({ kind: "due" });
    expect(rounded({ kind: "value", value: fixed("2.5") }, { decimals: 0 })).toEqual({
      ...{ kind: "value", value: 30_000 },
    });
  });
});
