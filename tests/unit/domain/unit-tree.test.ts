import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approvalBlockers, undoBlocker } from "@/lib/domain/approval";
import { statusDistribution } from "@/lib/domain/status-distribution";
import {
  ancestries,
  ancestry,
  ancestryOf,
  pathOf,
  reportedOnOtherLevel,
  subtree,
  type TreeUnit,
  wouldCycle,
} from "@/lib/domain/unit-tree";
import { numRuns } from "./arbitraries";

const units: TreeUnit[] = [
  { id: "school2", parentId: "sector" },
  { id: "root", parentId: null },
  { id: "sector", parentId: "root" },
  { id: "school1", parentId: "sector" },
  { id: "home", parentId: "root" },
];
const looped: TreeUnit[] = [
  { id: "a", parentId: "b" },
  { id: "b", parentId: "a" },
];

describe("the unit tree", () => {
  it.each([
    ["school1", ["school1", "sector", "root"], "/root/sector/school1/"],
    ["root", ["root"], "/root/"],
    ["unknown", [], "/"],
  ])("%s has ancestry %j and path %s", (id, ancestors, path) => {
    expect(ancestry(units, id)).toEqual(ancestors);
    expect(pathOf(units, id)).toBe(path);
    expect(ancestryOf(path)).toEqual(ancestors);
  });

  it("an ancestor that is not among the units ends the ancestry", () => {
    expect(ancestry([{ id: "a", parentId: "gone" }], "a")).toEqual(["a"]);
  });

  it.each([
    ["root", ["root", "sector", "school2", "school1", "home"], "parents first, siblings as given"],
    ["sector", ["sector", "school2", "school1"], "a part"],
    ["home", ["home"], "a leaf"],
    ["unknown", [], "no such unit"],
  ])("the subtree of %s is %j (%s)", (id, below) => {
    expect(subtree(units, id)).toEqual(below);
  });

  it.each<[id: string, parent: string | null, cycle: boolean, why: string]>([
    ["sector", "school1", true, "below its own child"],
    ["sector", "sector", true, "below itself"],
    ["root", "home", true, "the root below anything"],
    ["school1", "home", false, "moved to another branch"],
    ["school1", null, false, "made a root"],
    ["new", "home", false, "a new unit"],
  ])("moving %s below %s would make a cycle: %s (%s)", (id, parent, cycle) => {
    expect(wouldCycle(units, id, parent)).toBe(cycle);
  });

  it("survives a cycle that is in the data already", () => {
    expect(ancestry(looped, "a")).toEqual(["a", "b"]);
    expect(subtree(looped, "a")).toEqual(["a", "b"]);
    expect(wouldCycle(looped, "c", "a")).toBe(false);
  });

  it.each([
    ["school1", ["sector"], ["sector"], "above"],
    ["sector", ["school1", "school2"], ["school2", "school1"], "below"],
    ["school1", ["school2", "home", "school1"], [], "siblings, strangers and itself are no conflict"],
  ])("typed at %s while %j have values: refused for %j (%s)", (id, withValue, conflicts) => {
    expect(reportedOnOtherLevel(units, id, new Set(withValue))).toEqual(conflicts);
  });

  const anyTree = fc
    .array(fc.nat(), { minLength: 1, maxLength: 30 })
    .map((links) => links.map((n, i): TreeUnit => ({ id: `u${i}`, parentId: i === 0 ? null : `u${n % i}` })));

  it("ancestry and subtree are two sides of one relation, and a path tells it too", () => {
    fc.assert(
      fc.property(anyTree, fc.nat(), fc.nat(), (tree, n, m) => {
        const [a, b] = [`u${n % tree.length}`, `u${m % tree.length}`];
        const below = subtree(tree, a).includes(b);
        expect(ancestry(tree, b).includes(a)).toBe(below);
        expect(pathOf(tree, b).startsWith(pathOf(tree, a))).toBe(below);
        expect(wouldCycle(tree, a, b)).toBe(below);
        expect(ancestries(tree).get(b)).toEqual(ancestry(tree, b));
      }),
      { numRuns },
    );
  });
});

describe("approval goes upwards", () => {
  it.each([
    ["sector", ["school1"], ["school2"], "one child lacks it"],
    ["sector", ["school1", "school2"], [], "all children have it"],
    ["root", ["home", "school1", "school2"], ["sector"], "grandchildren do not make up for a child"],
    ["home", [], [], "nothing below"],
  ])("%s with %j approved waits for %j (%s)", (id, approved, blockers) => {
    expect(approvalBlockers(units, id, new Set(approved))).toEqual(blockers);
  });

  it.each<[id: string, approved: string[], first: string | null, why: string]>([
    ["school1", ["school1", "sector", "root"], "root", "undo from the top"],
    ["school1", ["school1", "sector"], "sector", "its parent first"],
    ["school1", ["school1"], null, "nothing above is approved"],
    ["root", ["root"], null, "the root itself"],
  ])("undoing %s with %j approved: first %s (%s)", (id, approved, first) => {
    expect(undoBlocker(ancestry(units, id), new Set(approved))).toBe(first);
  });
});

describe("distribution of the children's statuses", () => {
  it("counts each status, and those without a value apart", () => {
    expect(statusDistribution(["below", null, "reached", "below", "notSet", "acceptable"])).toEqual({
      reached: 1,
      acceptable: 1,
      below: 2,
      notSet: 1,
      none: 1,
    });
    expect(statusDistribution([])).toEqual({ reached: 0, acceptable: 0, below: 0, notSet: 0, none: 0 });
  });
});
