import { describe, expect, it } from "vitest";
import { leaf, missing, node, type RollUpLeaf, rollUp, summary } from "./roll-up-builders";

describe("an indicator linked twice below one parent", () => {
  const twice = (id: string, score: number, rest: Partial<RollUpLeaf> = {}) =>
    leaf(id, score, { indicatorId: "X", ...rest });

  it("counts once there, at the first link, and fully in each child", () => {
    const root = rollUp(
      node("root", [
        node("a", [twice("a.x", 20), leaf("a.y", 80)]),
        node("b", [twice("b.x", 20), leaf("b.z", 100)]),
      ]),
    );
    expect(root.children.get("a")).toMatchObject({ score: 50, below: 1, total: 2 });
    expect(root.children.get("b")).toMatchObject({ score: 60, below: 1, total: 2 });
    expect(summary(root)).toMatchObject({ score: 75, coverage: 1, red: "1 of 3", worst: "a" });
  });

  it("counts once directly below one parent too", () => {
    expect(summary(rollUp(node("root", [twice("1", 20), twice("2", 20), leaf("y", 80)])))).toMatchObject({
      score: 50,
      red: "1 of 2",
    });
  });

  it("missing twice is missing once", () => {
    const leaves = [missing("1", { indicatorId: "X" }), missing("2", { indicatorId: "X" }), leaf("y", 80)];
    expect(summary(rollUp(node("root", leaves)))).toMatchObject({ score: 80, coverage: 0.5, red: "0 of 2" });
  });

  it("a link of weight 0 does not use the indicator up", () => {
    const leaves = [twice("1", 20, { weight: 0 }), twice("2", 20), leaf("y", 80)];
    expect(summary(rollUp(node("root", leaves)))).toMatchObject({ score: 50, red: "1 of 2" });
    const nodes = [node("a", [twice("a.x", 20)], 0), node("b", [twice("b.x", 20)])];
    expect(summary(rollUp(node("root", nodes)))).toMatchObject({ score: 20, red: "1 of 1", worst: "b" });
  });

  it("a child left with nothing of its own drops out of the parent", () => {
    const root = rollUp(
      node("root", [node("a", [twice("a.x", 20)]), node("b", [twice("b.x", 20)], 9), leaf("y", 80)]),
    );
    expect(summary(root)).toMatchObject({ score: 50, coverage: 1, red: "1 of 2" });
    expect(root.children.get("b")?.score).toBe(20);
  });

  it("looks as deep as the tree goes", () => {
    const deep = (name: string) => node(name, [node(`${name}1`, [twice(`${name}x`, 20)])]);
    expect(summary(rollUp(node("root", [deep("a"), deep("b"), leaf("y", 80)])))).toMatchObject({
      score: 50,
      red: "1 of 2",
    });
  });
});
