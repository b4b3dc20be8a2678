import { describe, expect, it } from "vitest";
import { judge } from "@/lib/domain/score";
import { fixed } from "./arbitraries";
import { leaf, missing, node, type RollUpLeaf, rollUp, summary } from "./roll-up-builders";

describe("the Heimdal card", () => {
  const judged = (id: string, value: string, ambition: string, lowest: string): RollUpLeaf => {
    const { score, status } = judge(fixed(value), { ambition: fixed(ambition), lowest: fixed(lowest) });
    return { id, weight: 1, indicatorId: id, score, status, expectation: "scored" };
  };
  const card = node("objective", [
    node("R1", [judged("R1.1", "4", "5", "2.5"), judged("R1.2", "9", "12", "9")]),
    node("R2", [judged("R2.1", "82", "100", "70")]),
  ]);

  it("R1 is 65, R2 is 70 and the objective 67.5", () => {
    const objective = rollUp(card);
    expect(objective.children.get("R1")?.score).toBe(65);
    expect(objective.children.get("R2")?.score).toBe(70);
    expect(summary(objective)).toEqual({
      score: 67.5,
      coverage: 1,
      status: "acceptable",
      red: "0 of 3",
      hasBelow: false,
      worst: "R1",
    });
    expect(objective.worst).toEqual({ id: "R1", score: 65 });
  });
});

describe("one level", () => {
  it.each<[why: string, children: RollUpLeaf[], answer: Partial<ReturnType<typeof summary>>]>([
    ["no children: no score", [], { score: null, coverage: null, status: "noScore", red: "0 of 0" }],
    ["weights are relative", [leaf("a", 100, { weight: 1 }), leaf("b", 60, { weight: 3 })], { score: 70 }],
    ["all reached", [leaf("a", 100), leaf("b", 100)], { score: 100, status: "reached" }],
    [
      "the edge of acceptable",
      [leaf("a", 100), leaf("b", 0)],
      { score: 50, status: "acceptable", red: "1 of 2" },
    ],
    ["just below it", [leaf("a", 99.9), leaf("b", 0)], { score: 49.95, status: "below" }],
    [
      "a good mean hides no red",
      [leaf("a", 100), leaf("b", 100), leaf("c", 40)],
      { score: 80, red: "1 of 3", hasBelow: true, worst: "c" },
    ],
    [
      "missing is not 0: it leaves the mean, and the coverage tells",
      [leaf("a", 80), missing("b")],
      { score: 80, coverage: 0.5, status: "acceptable", red: "0 of 2" },
    ],
    [
      "coverage below the limit",
      [leaf("a", 80), missing("b", { weight: 1.1 })],
      { score: 80, status: "insufficient" },
    ],
    [
      "all missing",
      [missing("a"), missing("b")],
      { score: null, coverage: 0, status: "noScore", red: "0 of 2" },
    ],
    [
      "not applicable leaves both",
      [leaf("a", 80), leaf("b", null, { expectation: "notApplicable" })],
      { score: 80, coverage: 1, red: "0 of 1" },
    ],
    [
      "not due leaves both",
      [leaf("a", 80), leaf("b", null, { expectation: "notDue" })],
      { score: 80, coverage: 1, red: "0 of 1" },
    ],
    [
      "a score that does not apply is not counted",
      [leaf("a", 80), leaf("b", 10, { expectation: "notApplicable" })],
      { score: 80, red: "0 of 1", hasBelow: false },
    ],
    [
      "unscored never counts",
      [leaf("a", 80), leaf("b", null, { expectation: "unscored" })],
      { score: 80, coverage: 1, red: "0 of 1" },
    ],
    [
      "unscored has no number even when given one",
      [leaf("a", 80), leaf("b", 20, { expectation: "unscored", status: "notSet" })],
      { score: 80, coverage: 1 },
    ],
    [
      "a level not set counts nowhere",
      [leaf("a", 80), leaf("b", null, { status: "notSet" })],
      { score: 80, coverage: 1, red: "0 of 1" },
    ],
    [
      "only a lowest level: red without a number",
      [leaf("a", 80), leaf("b", null, { status: "below" })],
      { score: 80, coverage: 1, red: "1 of 2", hasBelow: true, worst: "a" },
    ],
    [
      "only lowest levels, all met: no score",
      [leaf("a", null, { status: "acceptable" })],
      { score: null, coverage: null, status: "noScore", red: "0 of 1" },
    ],
    [
      "weight 0 is shown, not counted, but marks its red",
      [leaf("a", 80), leaf("b", 0, { weight: 0 })],
      { score: 80, coverage: 1, red: "0 of 1", hasBelow: true, worst: "a" },
    ],
    [
      "all weights 0: no score, never NaN",
      [leaf("a", 80, { weight: 0 })],
      { score: null, coverage: null, status: "noScore", worst: null },
    ],
    [
      "negative and NaN weights count as 0",
      [leaf("a", 80, { weight: -1 }), leaf("b", 60, { weight: Number.NaN }), leaf("c", 70)],
      { score: 70, red: "0 of 1" },
    ],
    [
      "missing with weight 0 lowers no coverage",
      [leaf("a", 80), missing("b", { weight: 0 })],
      { coverage: 1, red: "0 of 1" },
    ],
    ["of equal worst children the first", [leaf("a", 60), leaf("b", 60)], { worst: "a" }],
  ])("%s", (_, children, answer) => {
    expect(summary(rollUp(node("root", children)))).toMatchObject(answer);
  });

  it.each([
    [0.5, "acceptable", "exactly at the limit"],
    [0.51, "insufficient", "above what is covered"],
    [0, "acceptable", "no limit"],
  ])("half covered with limit %f is %s (%s)", (coverageLimit, status) => {
    expect(rollUp(node("root", [leaf("a", 80), missing("b")]), { coverageLimit }).status).toBe(status);
  });

  it.each([
    [100, "acceptable"],
    [80, "reached"],
    [80.0001, "acceptable"],
  ])("with the edge of reached at %f, 80 is %s", (reachedEdge, status) => {
    expect(rollUp(node("root", [leaf("a", 80)]), { reachedEdge }).status).toBe(status);
  });

  it("binary noise takes no colour away", () => {
    const thirds = [0.1, 0.2, 0.7].map((weight, i) => leaf(`l${i}`, 100, { weight }));
    expect(rollUp(node("root", thirds)).status).toBe("reached");
    const noisy = rollUp(node("root", [leaf("a", 50 - 1e-12)]));
    expect(noisy.status).toBe("acceptable");
    expect(rollUp(node("root", [leaf("a", 50 - 1e-6)])).status).toBe("below");
  });
});

describe("several levels", () => {
  it("a red below a node marks it when an indicator stands twice, and none does where there is none", () => {
    const twice = [leaf("a", 40), leaf("b", 100)];
    const tree = node("card", [
      node("one", twice),
      node("two", [leaf("a", 40)]),
      node("green", [leaf("c", 100)]),
    ]);
    const rolled = rollUp(tree);
    expect(rolled).toMatchObject({ hasBelow: true, below: 1, total: 3 });
    expect([...rolled.children.values()].map(({ hasBelow }) => hasBelow)).toEqual([true, true, false]);
  });

  it("a child counts with its own weight, covered by its own coverage", () => {
    const tree = node("root", [
      node("a", [leaf("a1", 100), missing("a2")], 2),
      node("b", [leaf("b1", 40)], 1),
      node("c", [leaf("c1", null, { expectation: "notDue" })], 5),
      node("d", [], 5),
    ]);
    const root = rollUp(tree);
    expect(root.score).toBeCloseTo((2 * 100 + 40) / 3, 10);
    expect(root.coverage).toBeCloseTo((2 * 0.5 + 1) / 3, 10);
    expect(summary(root)).toMatchObject({ status: "acceptable", red: "1 of 3", worst: "b", hasBelow: true });
    expect([...root.children.keys()]).toEqual(["a", "b", "c", "d"]);
    expect(root.children.get("c")?.status).toBe("noScore");
  });

  it("a child without any score lowers the coverage by its whole weight", () => {
    const root = rollUp(node("root", [node("a", [leaf("a1", 90)]), node("b", [missing("b1")], 3)]));
    expect(summary(root)).toMatchObject({ score: 90, coverage: 0.25, status: "insufficient", red: "0 of 2" });
  });

  it("a node of weight 0 is shown with its red marked, not counted", () => {
    const root = rollUp(node("root", [node("a", [leaf("a1", 90)]), node("b", [leaf("b1", 10)], 0)]));
    expect(summary(root)).toMatchObject({
      score: 90,
      coverage: 1,
      red: "0 of 1",
      hasBelow: true,
      worst: "a",
    });
    expect(root.children.get("b")).toMatchObject({ score: 10, below: 1, hasBelow: true });
  });

  it("takes options to every level, and mixes leaves and nodes", () => {
    const root = rollUp(node("root", [leaf("x", 90), node("a", [leaf("a1", 85), missing("a2")])]), {
      reachedEdge: 80,
      coverageLimit: 0.6,
    });
    expect(root.status).toBe("reached");
    expect(root.children.get("a")?.status).toBe("insufficient");
  });
});
