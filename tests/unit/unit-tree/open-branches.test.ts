import { describe, expect, test } from "vitest";
import { type OpenLine, openBranches } from "@/components/unit-tree/open-branches";
import type { UnitLine } from "@/lib/data/unit-editor";

function unit(id: string, children: UnitLine[] = [], above = "/root/"): UnitLine {
  const path = id === "root" ? "/root/" : `${above}${id}/`;
  return {
    ...{ id, code: id, path, name: { nn: `Eining ${id}` }, parentId: null, kind: "other", version: 1 },
    ...{ openedOn: "2020-01-01", closedOn: null, contractFrom: null, contractTo: null, providerForm: "own" },
    ...{ cards: 0, mayMove: true, successors: [], children },
  } as UnitLine;
}

/** A root with sectors of so many units each, the first of which has one below it. */
function tree(sectors: number, size: number): UnitLine[] {
  const sector = (number: number) => {
    const units = Array.from({ length: size }, (_, index) => {
      const id = `${number}-${index}`;
      const path = `/root/s${number}/`;
      return unit(id, index === 0 ? [unit(`${id}é`, [], `${path}${id}/`)] : [], path);
    });
    return unit(`s${number}`, units);
  };
  return [
    unit(
      "root",
      Array.from({ length: sectors }, (_, index) => sector(index)),
    ),
  ];
}

const ids = (lines: readonly OpenLine[]): string[] =>
  lines.flatMap(({ id, children }) => [id, ...ids(children)]);
const nothing = { open: undefined, text: undefined };

test("a small tree is drawn whole, whatever is asked for", () => {
  const shown = openBranches(tree(2, 3), { open: "s1", text: "finst ikkje" });
  expect(ids(shown)).toHaveLength(11);
});

describe("of a large tree", () => {
  const large = tree(3, 30);

  test("the two first levels are drawn, with how many stand below", () => {
    const shown = openBranches(large, nothing);
    expect(ids(shown)).toEqual(["root", "s0", "s1", "s2"]);
    expect(shown[0]?.children.map(({ folded }) => folded)).toEqual([31, 31, 31]);
  });

  test("the branch of a unit is opened, down to what stands right below it", () => {
    expect(ids(openBranches(large, { ...nothing, open: "s1" }))).toHaveLength(34);
    const deep = openBranches(large, { ...nothing, open: "1-0é" });
    expect(ids(deep)).toHaveLength(35);
    expect(ids(deep)).toContain("1-0é");
  });

  test("a search draws what it finds with the units above it, without accents and capitals", () => {
    const shown = openBranches(large, { open: "s2", text: "EINING 1-0E" });
    expect(ids(shown)).toEqual(["root", "s1", "1-0", "1-0é"]);
    expect(openBranches(large, { ...nothing, text: "finst ikkje" })).toEqual([]);
  });

  test("what is found tells how many stand below it", () => {
    const [root] = openBranches(large, { ...nothing, text: "s2" });
    expect(root?.children).toMatchObject([{ id: "s2", folded: 31, children: [] }]);
  });
});
