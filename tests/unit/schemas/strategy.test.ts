import { describe, expect, it } from "vitest";
import { focusAreaEdit, focusAreaInput, indicatorLinkInput } from "@/lib/schemas/strategy";

const id = "019ecb27-2200-706b-9bbd-5eca1bd9bac1";
const area = { scorecardId: id, code: "R", name: { nn: "Regional utvikling" }, weight: "1" };

describe("a code on a card", () => {
  it.each(["R", "R1", "R1.1", "R12.34.5", "ØK2", " R1 "])("%s", (code) => {
    expect(focusAreaInput.parse({ ...area, code }).code).toBe(code.trim());
  });

  it.each([
    ["", "empty"],
    ["r1", "small letters"],
    ["1", "begins with a number"],
    ["R1.", "ends with a point"],
    ["R1.1.1.1", "too deep"],
    ["R 1", "has a space"],
    ["TOOLONGCODE", "too long"],
  ])("%j is none: %s", (code, _why) => {
    expect(focusAreaInput.safeParse({ ...area, code }).error?.issues[0]?.message).toBe("badCode");
  });
});

describe("a weight", () => {
  it.each([
    ["0", "0", "shown, not counted"],
    ["2,5", "2.5", "parts of one"],
    ["10 000", "10000", "the largest"],
  ])("%s is %s: %s", (typed, weight, _why) => {
    expect(
      indicatorLinkInput.parse({ successFactorId: id, indicatorId: id, code: "R1.1", weight: typed }).weight,
    ).toBe(weight);
  });

  it.each([
    ["-1", "weightRange", "below zero"],
    ["10001", "weightRange", "above the largest"],
    ["", "required", "empty"],
    ["1.000", "ambiguous", "one or a thousand"],
  ])("%s is refused with %s: %s", (weight, code, _why) => {
    expect(focusAreaInput.safeParse({ ...area, weight }).error?.issues[0]?.message).toBe(code);
  });
});

describe("an edit", () => {
  it.each([["0"], ["1.5"], ["x"], [undefined]])("of version %j is none", (version) => {
    expect(focusAreaEdit.safeParse({ ...area, id, version }).success).toBe(false);
  });

  it("takes what it knows and nothing else", () => {
    const input = focusAreaEdit.parse({
      ...area,
      id,
      version: "2",
      organisationId: id,
      archivedAt: "2026-01-01",
    });
    expect(Object.keys(input).sort()).toEqual(["code", "id", "name", "version", "weight"]);
  });
});
