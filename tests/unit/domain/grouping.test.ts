import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixedFromDecimal, fixedFromInteger } from "@/lib/domain/fixed-point";
import { changeDays, checkShares, type DatedShare, isServedFrom, sharesOn } from "@/lib/domain/grouping";
import { numRuns } from "./arbitraries";

const share = (groupId: string, from: string, decimal: string): DatedShare => ({
  groupId,
  from,
  share: fixedFromDecimal(decimal),
});
/** A nursing home that served the elderly alone, and from 2026 people in care at home too. */
const shares = [
  share("home", "2026-01-01", "0.4"),
  share("elderly", "2020-01-01", "1"),
  share("elderly", "2026-01-01", "0.6"),
];

describe("the shares of a unit in a grouping", () => {
  it.each([
    ["2019-12-31", [], "nothing before the first day"],
    ["2020-01-01", [["elderly", 10_000]], "the first day counts"],
    ["2025-12-31", [["elderly", 10_000]], "the last day before a change"],
    [
      "2026-01-01",
      [
        ["home", 4000],
        ["elderly", 6000],
      ],
      "a change tells of all groups",
    ],
    [
      "2030-06-01",
      [
        ["home", 4000],
        ["elderly", 6000],
      ],
      "in force until changed",
    ],
  ])("on %s are %j (%s)", (day, expected) => {
    expect([...sharesOn(shares, day)]).toEqual(expected);
  });

  it("a group left out of a change is served no longer", () => {
    expect(sharesOn([...shares, share("home", "2027-01-01", "1")], "2027-01-01").has("elderly")).toBe(false);
  });

  it("change on these days, each once and in order", () => {
    expect(changeDays(shares)).toEqual(["2020-01-01", "2026-01-01"]);
  });

  it.each<[string[], ReturnType<typeof checkShares> | object, string]>([
    [["1"], { ok: true }, "one group alone"],
    [["0.6", "0.4"], { ok: true }, "two"],
    [["0.3333", "0.3333", "0.3334"], { ok: true }, "thirds as near as can be written"],
    [
      ["0.3333", "0.3333", "0.3333"],
      { ok: false, code: "sharesNotWhole", sum: 9999 },
      "one ten-thousandth too little",
    ],
    [["0.6", "0.5"], { ok: false, code: "sharesNotWhole", sum: 11_000 }, "too much"],
    [[], { ok: false, code: "sharesNotWhole", sum: 0 }, "nothing"],
    [["1.5", "-0.5"], { ok: false, code: "shareOutOfRange", sum: 10_000 }, "whole by a debt"],
    [["1.0001"], { ok: false, code: "shareOutOfRange", sum: 10_001 }, "more than all of it"],
  ])("%j: %j (%s)", (decimals, expected) => {
    expect(checkShares(decimals.map(fixedFromDecimal))).toEqual(expected);
  });

  it("are a whole exactly when what one group lacks is what the others have", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2500 }), { maxLength: 4 }), (parts) => {
        const rest = 10_000 - parts.reduce((sum, part) => sum + part, 0);
        const all = [...parts, rest].map(fixedFromInteger);
        expect(checkShares(all)).toEqual({ ok: true });
        expect(checkShares([...parts, rest - 1].map(fixedFromInteger)).ok).toBe(false);
      }),
      { numRuns },
    );
  });

  it.each([
    ["elderly", "2021-01-01", true, "now and later"],
    ["home", "2021-01-01", true, "by a change to come"],
    ["home", "2027-01-01", true, "now"],
    ["children", "2021-01-01", false, "never"],
  ])("%s from %s: %s (%s)", (groupId, day, expected) => {
    expect(isServedFrom(shares, groupId, day)).toBe(expected);
  });

  it("a group that was served once is not served from a later day", () => {
    const moved = [share("elderly", "2020-01-01", "1"), share("home", "2026-01-01", "1")];
    expect(isServedFrom(moved, "elderly", "2026-01-01")).toBe(false);
  });
});
