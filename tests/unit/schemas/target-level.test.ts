import { describe, expect, it, test } from "vitest";
import { targetLevelInput } from "@/lib/schemas/target-level";

const indicatorId = "019ecb27-2200-706b-9bbd-5eca1bd9bac1";
const form = {
  indicatorId,
  unitId: "",
  fromPeriod: "2026-T1",
  ambition: "5",
  lowest: "2,5",
  ambitionUpper: "",
  lowestUpper: "",
  direction: "",
  adoptedBy: "",
  caseNumber: "",
  adoptedOn: "",
};

test("a level as its form sends it: empty fields are nothing, never zero", () => {
  expect(targetLevelInput.parse(form)).toEqual({
    indicatorId,
    unitId: null,
    fromPeriod: "2026-T1",
    ambition: "5",
    lowest: "2.5",
    ambitionUpper: null,
    lowestUpper: null,
    direction: null,
    adoptedBy: null,
    caseNumber: null,
    adoptedOn: null,
  });
});

describe("a level that may be adopted", () => {
  it.each([
    [{ ambition: "4", lowest: "8" }, "less is better, by the sign"],
    [{ ambition: "\u22121", lowest: "\u22122" }, "both below zero"],
    [{ ambition: "100", lowest: "100", direction: "higher" }, "a cliff with its direction"],
    [{ ambition: "5", lowest: "", direction: "lower" }, "only an ambition, with its direction"],
    [{ ambition: "20", lowest: "18", ambitionUpper: "22", lowestUpper: "25" }, "a range"],
    [
      { unitId: indicatorId, adoptedBy: " Kommunestyret ", adoptedOn: "2026-02-28" },
      "of one unit, with who and when",
    ],
  ])("%j: %s", (change, _why) => {
    expect(targetLevelInput.safeParse({ ...form, ...change }).error).toBeUndefined();
  });
});

describe("a level that may not", () => {
  it.each([
    [{ ambition: "", lowest: "" }, "ambition", "nothingSet", "nothing is set"],
    [
      { ambition: "100", lowest: "100" },
      "direction",
      "directionRequired",
      "equal ends say nothing of the way",
    ],
    [{ lowest: "" }, "direction", "directionRequired", "one end says nothing of the way"],
    [{ direction: "lower" }, "ambition", "directionContradicted", "the ends say higher"],
    [{ ambitionUpper: "6" }, "ambition", "rangeIncomplete", "three ends of a range"],
    [
      { ambitionUpper: "6", lowestUpper: "5,5" },
      "ambition",
      "rangeOutOfOrder",
      "the outer end inside the inner",
    ],
    [{ ambition: "1.000" }, "ambition", "ambiguous", "one or a thousand"],
    [{ lowest: "x" }, "lowest", "notANumber", "no number"],
    [{ fromPeriod: "2026-T4" }, "fromPeriod", "badPeriod", "no such period"],
    [{ fromPeriod: "" }, "fromPeriod", "badPeriod", "no period"],
    [{ adoptedOn: "2026-02-29" }, "adoptedOn", "badDate", "no such day"],
    [{ adoptedOn: "28.02.2026" }, "adoptedOn", "badDate", "not as a date field writes it"],
    [{ adoptedBy: "x".repeat(201) }, "adoptedBy", "tooLong", "too long"],
  ])("%j is refused at %s with %s: %s", (change, field, code, _why) => {
    const issue = targetLevelInput.safeParse({ ...form, ...change }).error?.issues[0];
    expect([issue?.path.join("."), issue?.message]).toEqual([field, code]);
  });
});
