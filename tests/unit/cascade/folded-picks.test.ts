import { describe, expect, test } from "vitest";
import { cascadeChoice, keyOf, pickedIn } from "@/components/cascade/cascade-choice";
import { drawnUnits } from "@/components/cascade/folded-picks";
import type { CascadeUnit } from "@/lib/data/cascade";

const unit = (path: string, assigned = false): CascadeUnit => {
  const id = path.split("/").at(-2) ?? "";
  const depth = path.split("/").length - 3;
  return {
    ...{ id, code: id, name: { nn: `Eining ${id}` }, kind: "other", path, depth, assigned },
    ...{ closedOn: null, mayChange: true },
  };
};

/** A root with two sectors of so many units each; the last of each has one below it. */
function tree(size: number, isAssigned = (_index: number) => false): CascadeUnit[] {
  const sector = (name: string) => [
    unit(`/root/${name}/`),
    ...Array.from({ length: size }, (_, index) => unit(`/root/${name}/${name}-${index}/`, isAssigned(index))),
    unit(`/root/${name}/${name}-${size - 1}/${name}-deep/`),
  ];
  return [unit("/root/"), ...sector("a"), ...sector("b")];
}

const nothing = { open: undefined, text: undefined };
const drawn = (units: readonly CascadeUnit[], asked: { open?: string; text?: string } = {}) =>
  drawnUnits(units, { ...nothing, picked: pickedIn({}, units), ...asked }).map(({ id }) => id);

test("a small tree is drawn whole", () => {
  expect(drawn(tree(4))).toHaveLength(13);
});

describe("of a large tree", () => {
  test("the two first levels are drawn, and the picked units", () => {
    expect(drawn(tree(50))).toEqual(["root", "a", "b"]);
    expect(drawn(tree(50, (index) => index === 7))).toEqual(["root", "a", "a-7", "b", "b-7"]);
  });

  test("too many picked ones stay folded", () => {
    expect(drawn(tree(50, (index) => index < 30))).toEqual(["root", "a", "b"]);
  });

  test("what is right below a unit is opened, and those beside the units above it", () => {
    expect(drawn(tree(50), { open: keyOf("b") })).toHaveLength(53);
    expect(drawn(tree(50), { open: keyOf("b-49") })).toContain("b-deep");
  });

  test("a search draws what it finds with the units above it; to open a branch ends it", () => {
    expect(drawn(tree(50), { open: "", text: "eining A-DEEP" })).toEqual(["root", "a", "a-49", "a-deep"]);
    expect(drawn(tree(50), { text: "finst ikkje" })).toEqual([]);
    expect(drawn(tree(50), { open: keyOf("a"), text: "a-deep" })).toHaveLength(53);
  });
});

test("what is picked is what the address names, one by one and those not drawn in one piece", () => {
  const units = tree(3, (index) => index === 0);
  expect([...pickedIn({}, units)]).toEqual(["a-0", "b-0"]);
  const search = { by: "pick", u: ["a-1", "b-1.b-2"] };
  expect([...pickedIn(search, units)]).toEqual(["a-1", "b-1", "b-2"]);
  expect(cascadeChoice(search, units)).toEqual({ by: "pick", ids: new Set(["a-1", "b-1", "b-2"]) });
  expect([...pickedIn({ by: "pick" }, units)]).toEqual([]);
});
