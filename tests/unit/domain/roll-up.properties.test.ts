import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RollUp } from "@/lib/domain/roll-up";
import { manyRuns } from "./arbitraries";
import { type RollUpLeaf, type RollUpNode, rollUp } from "./roll-up-builders";

const weight = fc.integer({ min: 0, max: 10 });
const kind = fc.constantFrom<RollUpLeaf["expectation"][]>(
  "scored",
  "scored",
  "scored",
  "missing",
  "notApplicable",
  "unscored",
  "notDue",
);

const leaf = fc
  .record({
    weight,
    indicatorId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    points: fc.integer({ min: 0, max: 100 }),
    kind,
  })
  .map(({ points, kind: expectation, ...rest }): RollUpLeaf => {
    const status = points === 100 ? "reached" : points >= 50 ? "acceptable" : "below";
    const scored = expectation === "scored";
    return {
      ...rest,
      id: rest.indicatorId,
      expectation,
      score: scored ? points : null,
      status: scored ? status : null,
    };
  });

const branch = (children: fc.Arbitrary<RollUpNode | RollUpLeaf>) =>
  fc.record({ id: fc.constant(""), weight, children: fc.array(children, { maxLength: 5 }) });
const factor = branch(leaf);
const objective = branch(fc.oneof(factor, leaf));

/** Names every node by its place; leaves too when each is to be an indicator of its own. */
const named = (node: RollUpNode, unique: boolean, place = "0"): RollUpNode => ({
  ...node,
  id: place,
  children: node.children.map((child, i) => {
    const id = `${place}.${i}`;
    if ("children" in child) return named(child, unique, id);
    return unique ? { ...child, id, indicatorId: id } : { ...child, id };
  }),
});
const linkedTree = branch(fc.oneof(objective, factor)).map((node) => named(node, false));
const tree = branch(fc.oneof(objective, factor)).map((node) => named(node, true));

const everyNode = (rolled: RollUp): RollUp[] => [rolled, ...[...rolled.children.values()].flatMap(everyNode)];
const mapTree = (node: RollUpNode, change: (leaf: RollUpLeaf) => RollUpLeaf, scale = 1): RollUpNode => ({
  ...node,
  weight: node.weight * scale,
  children: node.children.map((child) =>
    "children" in child ? mapTree(child, change, scale) : change(child),
  ),
});
const reversed = (node: RollUpNode): RollUpNode => ({
  ...node,
  children: node.children.map((child) => ("children" in child ? reversed(child) : child)).reverse(),
});
const same = (a: number | null, b: number | null) =>
  a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 8);
const check = (given: fc.Arbitrary<RollUpNode>, property: (node: RollUpNode) => void) =>
  fc.assert(fc.property(given, property), { numRuns: manyRuns });

describe("row 24: properties of a roll-up", () => {
  it("score within 0–100, coverage within 0–1, never NaN, reds within the total", () => {
    check(fc.oneof(tree, linkedTree), (node) => {
      const isWithin = (number: number | null, most: number) =>
        number === null || (number >= -1e-9 && number <= most + 1e-9);
      const isSound = ({ score, coverage, below, total, status }: RollUp) =>
        isWithin(score, 100) &&
        isWithin(coverage, 1) &&
        below <= total &&
        (status === "noScore") === (score === null) &&
        (coverage ?? 0) > 0 === (score !== null);
      expect(everyNode(rollUp(node)).filter((each) => !isSound(each))).toEqual([]);
    });
  });

  it("is no better than its best child and no worse than its worst", () => {
    check(tree, (node) => {
      const isBelowWorst = ({ score, worst }: RollUp) =>
        score !== null && !((worst?.score ?? 101) <= score + 1e-9);
      expect(everyNode(rollUp(node)).filter(isBelowWorst)).toEqual([]);
    });
  });

  it("scaling all weights alike changes nothing", () => {
    check(fc.oneof(tree, linkedTree), (node) => {
      const scaled = rollUp(mapTree(node, (leaf) => ({ ...leaf, weight: leaf.weight * 7 }), 7));
      const plain = rollUp(node);
      same(scaled.score, plain.score);
      same(scaled.coverage, plain.coverage);
      expect([scaled.below, scaled.total, scaled.status]).toEqual([plain.below, plain.total, plain.status]);
    });
  });

  it("the order of children changes nothing", () => {
    check(tree, (node) => {
      const [one, other] = [rollUp(node), rollUp(reversed(node))];
      same(one.score, other.score);
      same(one.coverage, other.coverage);
      expect([one.below, one.total, one.hasBelow]).toEqual([other.below, other.total, other.hasBelow]);
      same(one.worst?.score ?? null, other.worst?.score ?? null);
    });
  });

  it("missing is not 0: it moves no flat mean, and a real 0 does", () => {
    check(
      factor.map((node) => named(node, true)),
      (node) => {
        const extra = { id: "extra", weight: 3, indicatorId: "extra" };
        const gap: RollUpLeaf = { ...extra, score: null, status: null, expectation: "missing" };
        const zero: RollUpLeaf = { ...extra, score: 0, status: "below", expectation: "scored" };
        const plain = rollUp(node);
        const withGap = rollUp({ ...node, children: [...node.children, gap] });
        const withZero = rollUp({ ...node, children: [...node.children, zero] });
        same(withGap.score, plain.score);
        expect(withGap.coverage ?? 1).toBeLessThan(1);
        expect(withZero.below).toBe(plain.below + 1);
        if (plain.score !== null && plain.score > 0) expect(withZero.score).toBeLessThan(plain.score);
      },
    );
  });

  it("a better leaf makes no parent worse", () => {
    check(tree, (node) => {
      const better = rollUp(
        mapTree(node, (leaf) =>
          leaf.score === null ? leaf : { ...leaf, score: Math.min(100, leaf.score + 5) },
        ),
      );
      expect(better.score ?? 0).toBeGreaterThanOrEqual((rollUp(node).score ?? 0) - 1e-9);
    });
  });

  it("no parent counts more indicators than there are, however often they are linked", () => {
    check(linkedTree, (node) => {
      expect(Math.max(...everyNode(rollUp(node)).map(({ total }) => total))).toBeLessThanOrEqual(6);
    });
  });

  it("a red leaf marks every parent above it", () => {
    check(fc.oneof(tree, linkedTree), (node) => {
      const isRed = (child: RollUpNode | RollUpLeaf): boolean =>
        "children" in child ? child.children.some(isRed) : child.status === "below";
      expect(rollUp(node).hasBelow).toBe(isRed(node));
    });
  });

  it("leaves the tree it was given as it was", () => {
    check(linkedTree, (node) => {
      const before = structuredClone(node);
      rollUp(node);
      expect(node).toEqual(before);
    });
  });
});
