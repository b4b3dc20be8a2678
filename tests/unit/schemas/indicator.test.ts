import { describe, expect, it, test } from "vitest";
import { factSheetInput, indicatorCode } from "@/lib/schemas/indicator";

const texts = { nn: "x" };
const sheet = {
  name: texts,
  why: texts,
  definition: texts,
  source: texts,
  valueUnit: texts,
  frequency: "tertial",
  overTime: "last",
  overUnits: "sum",
};

describe("a code of the library", () => {
  it.each(["A", "R1.1", "BRUKAR-NOGDE", "a".repeat(40)])("%s", (code) => {
    expect(indicatorCode.parse(` ${code} `)).toBe(code);
  });

  it.each([
    ["", "empty"],
    ["-A", "begins with a dash"],
    ["A B", "has a space"],
    ["A/B", "has a slash, and is part of an address"],
    ["../A", "climbs"],
    ["Å", "has a letter addresses must escape"],
    ["a".repeat(41), "too long"],
  ])("%j is none: %s", (code, _why) => {
    expect(indicatorCode.safeParse(code).error?.issues[0]?.message).toBe("badCode");
  });
});

describe("a fact sheet", () => {
  test("has a sound default for all that may be left out", () => {
    expect(factSheetInput.parse(sheet)).toMatchObject({
      decimals: 0,
      minimum: null,
      maximum: null,
      kind: "number",
      scale: 1,
      scored: false,
      cumulative: false,
      seasonal: false,
      timing: "lagging",
      demandedBy: "own",
      visibility: "public",
      minutesToReport: null,
      smallNumberLimit: null,
    });
  });

  test("reads a form's boxes: ticked is on, not ticked is not there", () => {
    const { scored, seasonal } = factSheetInput.parse({ ...sheet, scored: "on" });
    expect([scored, seasonal]).toEqual([true, false]);
  });

  it.each([
    [{ visibility: "confidential" }, "confidentialReason.nn", "reasonRequired", "hidden without a reason"],
    [
      { visibility: "confidential", confidentialReason: { nn: " " } },
      "confidentialReason.nn",
      "reasonRequired",
      "an empty reason is none",
    ],
    [{ minimum: "10", maximum: "9,5" }, "maximum", "minimumAboveMaximum", "compared as numbers, not as text"],
    [{ minimum: "1.000" }, "minimum", "ambiguous", "one or a thousand"],
    [{ smallNumberLimit: "-1" }, "smallNumberLimit", "outOfRange", "below zero"],
    [{ minutesToReport: "x" }, "minutesToReport", "notANumber", "no number"],
    [{ step: "-1" }, "step", "outOfRange", "a change is not below zero"],
    [{ overUnits: "weightedMean" }, "denominatorId", "denominatorRequired", "weighed by nothing"],
    [{ name: {} }, "name.nn", "required", "no name in any language"],
  ])("%j is refused at %s with %s: %s", (change, field, code, _why) => {
    const issues = factSheetInput.safeParse({ ...sheet, ...change }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join("."), message])).toContainEqual([field, code]);
  });

  it.each([
    [{ minimum: "9", maximum: "10" }, "in order as numbers"],
    [{ minimum: "-5", maximum: "" }, "only one bound"],
    [{ visibility: "confidential", confidentialReason: { nb: "hvorfor" } }, "a reason in one language"],
    [{ hillStage: "", denominatorId: "", smallNumberLimit: "" }, "empty choices"],
  ])("%j is taken: %s", (change, _why) => {
    expect(factSheetInput.safeParse({ ...sheet, ...change }).error).toBeUndefined();
  });

  it.each([
    ["decimals", "5"],
    ["decimals", "0.5"],
    ["scale", "0"],
    ["frequency", "week"],
    ["overTime", "median"],
    ["kind", "text"],
  ])("%s may not be %s", (field, value) => {
    expect(factSheetInput.safeParse({ ...sheet, [field]: value }).success).toBe(false);
  });
});
