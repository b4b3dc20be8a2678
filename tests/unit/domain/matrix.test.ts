import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Choice, isChosen, pageOf, type SortKey, sortRows } from "@/lib/domain/matrix";
import { numRuns } from "./arbitraries";

const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const sorted = (keys: SortKey[], order: "asc" | "desc") => sortRows(keys, (key) => key, order, byText);

describe("rows in the order of a column", () => {
  it.each<[keys: SortKey[], order: "asc" | "desc", expected: SortKey[], why: string]>([
    [[3, 1, 2], "asc", [1, 2, 3], "the lowest first"],
    [[3, 1, 2], "desc", [3, 2, 1], "the highest first"],
    [[null, 2, null, 0], "asc", [0, 2, null, null], "nothing comes last, and is not zero"],
    [[null, 2, null, 0], "desc", [2, 0, null, null], "either way"],
    [["b", "a"], "asc", ["a", "b"], "texts as the reader's language has them"],
    [["a", "b"], "desc", ["b", "a"], "and the other way"],
  ])("%j %s: %j (%s)", (keys, order, expected) => {
    expect(sorted(keys, order)).toEqual(expected);
  });

  it("keeps equal rows in their order and loses none", () => {
    const row = fc.record({ key: fc.option(fc.integer({ min: 0, max: 3 })), place: fc.nat() });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom("asc" as const, "desc" as const), (rows, order) => {
        const placed = rows.map((each, place) => ({ ...each, place }));
        const result = sortRows(placed, ({ key }) => key, order, byText);
        expect(result.map(({ place }) => place).sort((a, b) => a - b)).toEqual(
          placed.map(({ place }) => place),
        );
        for (const key of [0, 1, 2, 3, null]) {
          const places = result.filter((each) => each.key === key).map(({ place }) => place);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      { numRuns },
    );
  });
});

describe("a choice of units", () => {
  const unit = { sector: "health", kind: "nursingHome", status: "acceptable", hasBelow: true, late: 0 };
  it.each<[choice: Choice, chosen: boolean, why: string]>([
    [{}, true, "nothing asked"],
    [{ sector: "health", kind: "nursingHome", status: "acceptable" }, true, "all of it fits"],
    [{ sector: "schools" }, false, "another sector"],
    [{ kind: "school" }, false, "another kind"],
    [{ status: "below" }, false, "another status as a whole"],
    [{ status: "red" }, true, "something is red in it"],
    [{ status: "late" }, false, "it owes nothing"],
  ])("%j: %s (%s)", (choice, chosen) => {
    expect(isChosen(unit, choice)).toBe(chosen);
  });
  it("finds those that owe figures", () => {
    expect(isChosen({ ...unit, late: 2 }, { status: "late" })).toBe(true);
    expect(isChosen({ ...unit, hasBelow: false }, { status: "red" })).toBe(false);
  });
});

describe("a page of a list", () => {
  it.each<[length: number, asked: number, shown: number[], page: number, pages: number]>([
    [0, 1, [], 1, 1],
    [5, 1, [0, 1], 1, 3],
    [5, 3, [4], 3, 3],
    [5, 9, [4], 3, 3],
    [5, -1, [0, 1], 1, 3],
    [4, 2, [2, 3], 2, 2],
  ])("of %i, page %i: %j (%i of %i)", (length, asked, shown, page, pages) => {
    const all = Array.from({ length }, (_, index) => index);
    expect(pageOf(all, asked, 2)).toEqual({ shown, page, pages, total: length });
  });
});
