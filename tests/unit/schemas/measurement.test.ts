import { describe, expect, it, test } from "vitest";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { cellKey } from "@/lib/schemas/cell-key";
import { entryInput, measurementInput } from "@/lib/schemas/measurement";
import { refuseValue, type ValueRules } from "@/lib/schemas/value-refusal";

const id = "019ecb27-2200-706b-9bbd-5eca1bd9bac1";
const cell = { indicatorId: id, period: "2026-T1", version: "0" };

describe("a cell", () => {
  it.each([
    [{ kind: "value", value: "2,5" }, { kind: "value", value: "2.5", version: 0 }, "a value"],
    [{ kind: "value", value: "2", comment: "  " }, { comment: null }, "an empty comment is none"],
    [
      { kind: "value", value: "2", comment: "A\u030A" },
      { comment: "\u00C5" },
      "a comment is kept in one form",
    ],
    [
      { kind: "ratio", numerator: "2", denominator: "1 000" },
      { numerator: "2", denominator: "1000" },
      "two parts",
    ],
    [
      { kind: "missing", comment: " lost " },
      { kind: "missing", comment: "lost" },
      "missing, with its reason",
    ],
    [
      { kind: "notApplicable", comment: "closed" },
      { kind: "notApplicable" },
      "not applicable, with its reason",
    ],
    [
      { kind: "missing", comment: "lost", value: "4" },
      { kind: "missing" },
      "what was typed before it was said to be missing",
    ],
  ])("%j is taken: %s", (fields, expected, _why) => {
    expect(measurementInput.parse({ ...cell, ...fields })).toMatchObject(expected);
  });

  it.each([
    [{ kind: "value", value: "" }, "value", "required", "nothing typed"],
    [{ kind: "value", value: "1.000" }, "value", "ambiguous", "one or a thousand"],
    [{ kind: "ratio", numerator: "1", denominator: "" }, "denominator", "required", "half a ratio"],
    [{ kind: "missing", comment: " " }, "comment", "reasonRequired", "missing without a reason"],
    [{ kind: "notApplicable" }, "comment", "reasonRequired", "not applicable without a reason"],
    [{ kind: "value", value: "2", comment: "x".repeat(4001) }, "comment", "tooLong", "a comment too long"],
    [{ kind: "value", value: "2", comment: "a\0" }, "comment", "notText", "NUL in a comment"],
    [{ kind: "value", value: "2", period: "2026-T4" }, "period", "badPeriod", "no such period"],
    [{ kind: "value", value: "2", period: "__proto__" }, "period", "badPeriod", "no period at all"],
  ])("%j is refused at %s with %s: %s", (fields, field, code, _why) => {
    const issue = measurementInput.safeParse({ ...cell, ...fields }).error?.issues[0];
    expect([issue?.path.join("."), issue?.message]).toEqual([field, code]);
  });

  it.each([
    [{ kind: "suppressed" }, "hidden is worked out, never typed"],
    [{ kind: "value", value: "2", indicatorId: "A" }, "no id"],
    [{ kind: "value", value: "2", version: "-1" }, "no revision"],
    [{ kind: "value", value: "2", version: "x" }, "no number"],
    [{ value: "2" }, "of no kind"],
  ])("%j is no cell: %s", (fields, _why) => {
    expect(measurementInput.safeParse({ ...cell, ...fields }).success).toBe(false);
  });
});

describe("an entry", () => {
  const value = { ...cell, kind: "value", value: "2" };

  test("names each cell once", () => {
    const twice = { unitId: id, stage: "draft", cells: [value, { ...value, value: "3" }] };
    expect(entryInput.safeParse(twice).error?.issues[0]?.message).toBe("duplicateCell");
    const two = { unitId: id, stage: "draft", cells: [value, { ...value, period: "2026-T2" }] };
    expect(entryInput.parse(two).cells.map(cellKey)).toEqual([`cell.${id}.2026-T1`, `cell.${id}.2026-T2`]);
  });

  test.each([["approved"], ["returned"], [""], [undefined]])(
    "is never saved as %j by whoever enters",
    (stage) => {
      expect(entryInput.safeParse({ unitId: id, stage, cells: [value] }).success).toBe(false);
    },
  );
});

describe("what a definition refuses", () => {
  const rules: ValueRules = {
    kind: "number",
    decimals: 1,
    scale: 1,
    minimum: null,
    maximum: null,
    grades: [],
  };
  const entered = (fields: object) => measurementInput.parse({ ...cell, ...fields });
  const number = (value: string) => entered({ kind: "value", value });
  const ratio = (numerator: string, denominator: string) =>
    entered({ kind: "ratio", numerator, denominator });
  const fixed = fixedFromDecimal;

  it.each([
    [number("2,5"), rules, "fits"],
    [number("2,50"), rules, "a trailing zero is no decimal"],
    [number("0"), { ...rules, minimum: fixed("0"), maximum: fixed("0") }, "on both bounds"],
    [ratio("1", "3"), { ...rules, kind: "ratio", scale: 100 }, "the quotient is rounded, not refused"],
    [ratio("3", "3"), { ...rules, kind: "ratio", scale: 100, maximum: fixed("100") }, "on the bound"],
    [entered({ kind: "missing", comment: "lost" }), { ...rules, kind: "ratio" }, "a reason fits every kind"],
  ] as const)("%j: nothing (%#)", (input, given, _why) => {
    expect(refuseValue(input, { ...given, grades: [] })).toBeNull();
  });

  test("of a ratio too large for any number", () => {
    expect(refuseValue(ratio("899999999999", "0,0001"), { ...rules, kind: "ratio" })).toEqual({
      field: "numerator",
      code: "outOfRange",
    });
  });

  test("of a calculated figure: everything, a reason why it is missing too", () => {
    for (const input of [number("1"), ratio("1", "2"), entered({ kind: "missing", comment: "x" })]) {
      expect(refuseValue(input, { ...rules, kind: "calculated" })).toEqual({
        field: "value",
        code: "calculated",
      });
    }
  });
});
