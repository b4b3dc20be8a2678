import { describe, expect, it } from "vitest";
import { shownPlace, yearAsked } from "@/lib/schemas/entry-place";

const nothing = { grid: undefined, year: undefined, page: undefined };

describe("which entry page is meant", () => {
  it("takes of a form's own word only what can be an address of these pages", () => {
    expect(shownPlace("period=2026-T1&saved=3&from=//elsewhere")).toEqual({ period: "2026-T1" });
    expect(shownPlace("")).toEqual({});
  });

  it.each([
    ["all of it", { grid: "month", year: "2026", page: "2" }, { kind: "month", year: 2026, page: 2 }],
    ["nothing", nothing, { kind: null, year: null, page: 1 }],
    ["nonsense", { grid: "week", year: "9999", page: "0" }, { kind: null, year: null, page: 1 }],
  ])("reads %s of a year's address", (_what, search, asked) => {
    expect(yearAsked(search)).toEqual(asked);
  });
});
