import { describe, expect, it } from "vitest";
import { type PlanNode, planDiff } from "@/lib/domain/plan-diff";

const node = (lineage: string, change: Partial<PlanNode> = {}): PlanNode => ({
  lineage,
  kind: "objective",
  parent: "area",
  code: lineage.toUpperCase(),
  name: { nn: lineage },
  weight: "1",
  archived: false,
  ...change,
});
const told = (before: PlanNode[], after: PlanNode[]) =>
  planDiff(before, after).map((change) => [
    (change.after ?? change.before)?.lineage,
    change.changes.join(" "),
  ]);

describe("between two plans", () => {
  it.each([
    ["nothing", {}, ""],
    ["another name", { name: { nn: "nytt" } }, "renamed"],
    ["a name in one more language", { name: { nn: "a", en: "a" } }, "renamed"],
    ["an empty language is none", { name: { nn: "a", en: undefined } }, ""],
    ["another code", { code: "X" }, "recoded"],
    ["another place", { parent: "other" }, "moved"],
    ["another weight", { weight: "2" }, "weighed"],
    ["the same weight in other words", { weight: "1.0" }, ""],
    [
      "all at once",
      { name: { nn: "b" }, code: "X", parent: "p", weight: "0" },
      "renamed recoded moved weighed",
    ],
  ])("%s", (_what, change, expected) => {
    expect(told([node("a")], [node("a", change)])).toEqual(expected ? [["a", expected]] : []);
  });

  it("tells what came and what went, the latter last", () => {
    expect(told([node("old"), node("a")], [node("a", { weight: "3" }), node("new")])).toEqual([
      ["a", "weighed"],
      ["new", "added"],
      ["old", "removed"],
    ]);
  });

  it("tells what is archived, and not what was so before", () => {
    const gone = { archived: true };
    expect(told([node("a"), node("b", gone)], [node("a", gone), node("b", gone)])).toEqual([
      ["a", "archived"],
    ]);
    expect(told([node("a")], [node("a", gone), node("a")])).toEqual([]);
    expect(told([node("a", gone)], [node("a")])).toEqual([["a", "added"]]);
  });

  it.each([
    ["abcd", "dabc", "d"],
    ["abcd", "bcda", "a"],
    ["abcd", "abdc", "c"],
    ["abc", "cba", "a b"],
    ["ab", "axb", ""],
    ["axb", "ab", ""],
  ])("of siblings %s that became %s, tells that these changed places: %s", (before, after, moved) => {
    const nodes = (letters: string) => [...letters].map((letter) => node(letter));
    const reordered = told(nodes(before), nodes(after)).filter(([, changes]) => changes === "reordered");
    expect(
      reordered
        .map(([lineage]) => lineage)
        .sort()
        .join(" "),
    ).toBe(moved);
  });

  it("does not tell an order among those that came from elsewhere", () => {
    const before = [node("a"), node("b", { parent: "other" })];
    expect(told(before, [node("b"), node("a")])).toEqual([["b", "moved"]]);
  });

  it("is nothing between a plan and itself", () => {
    const plan = [node("a"), node("b", { weight: null })];
    expect(planDiff(plan, plan)).toEqual([]);
  });
});
