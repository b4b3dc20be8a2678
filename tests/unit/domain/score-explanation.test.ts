import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainJudgement, judge } from "@/lib/domain/score";
import type { TargetLevel } from "@/lib/domain/target";
import { anyFixed, bandLevel, fixed, numRuns, rangeLevel } from "./arbitraries";

const numbers = (value: string, level: TargetLevel | null) => {
  const { rule, side, ambition, lowest, width, toAmbition, toLowest } = explainJudgement(fixed(value), level);
  return [rule, side, ambition, lowest, width, toAmbition, toLowest];
};
const f = (text: string | null) => (text === null ? null : fixed(text));
const range = {
  lowest: fixed("18"),
  ambition: fixed("20"),
  ambitionUpper: fixed("22"),
  lowestUpper: fixed("26"),
};

describe("the numbers behind kvifor", () => {
  it.each([
    ["4", { ambition: fixed("5"), lowest: fixed("2.5") }, ["band", null, "5", "2.5", "2.5", "-1", "1.5"]],
    ["10", { ambition: fixed("4"), lowest: fixed("8") }, ["band", null, "4", "8", "-4", "6", "2"]],
    ["19", range, ["range", "lower", "20", "18", "2", "-1", "1"]],
    ["24", range, ["range", "upper", "22", "26", "-4", "2", "-2"]],
    [
      "3",
      { ambition: fixed("5"), lowest: fixed("5"), direction: "higher" as const },
      ["cliff", null, "5", "5", "0", "-2", "-2"],
    ],
    ["19", { ...range, lowest: fixed("20") }, ["cliff", "lower", "20", "20", "0", "-1", "-1"]],
    ["3", { ambition: fixed("5"), lowest: null }, ["onlyAmbition", null, "5", null, null, "-2", null]],
    ["3", { ambition: null, lowest: fixed("5") }, ["onlyLowest", null, null, "5", null, null, "-2"]],
    ["3", { ambition: fixed("5"), lowest: fixed("5") }, ["notSet", null, null, null, null, null, null]],
    ["3", { ...range, lowestUpper: null }, ["notSet", null, null, null, null, null, null]],
    ["3", null, ["notSet", null, null, null, null, null, null]],
  ])("%s against %j: %j", (value, level, [rule, side, ...rest]) => {
    expect(numbers(value, level)).toEqual([rule, side, ...rest.map((text) => f(text ?? null))]);
  });

  it("holds the very judgement it explains, and p is toLowest / width", () => {
    fc.assert(
      fc.property(anyFixed, fc.oneof(bandLevel, rangeLevel), (value, level) => {
        const explained = explainJudgement(value, level);
        expect(explained).toMatchObject(judge(value, level));
        const { p, toLowest, width } = explained;
        if (p !== null && toLowest !== null && width !== null) expect(p).toBeCloseTo(toLowest / width, 6);
      }),
      { numRuns },
    );
  });

  it("leaves a distance out that no value can hold", () => {
    const explained = explainJudgement(fixed("890000000000"), {
      ambition: fixed("-890000000000"),
      lowest: null,
    });
    expect(explained).toMatchObject({ status: "reached", toAmbition: null });
  });
});
