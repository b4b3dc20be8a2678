import { describe, expect, it, test } from "vitest";
import { drawPairs } from "@/components/charts/pair-drawing";
import { crossing, fillRow } from "@/components/charts/strategy-map-filling";

describe("fillRow", () => {
  it.each([
    [[], 2, [50, 170], "an empty row from its left end"],
    [[{ from: 130, to: 230 }], 2, [50, 300], "round what stands there"],
    [[{ from: 90, to: 100 }], 1, [170], "after what leaves too little room"],
    [
      [
        { from: 400, to: 500 },
        { from: 0, to: 10 },
      ],
      1,
      [80],
      "in whatever order it is told",
    ],
    [[{ from: 0, to: 10 }], 0, [], "nothing to place"],
  ])("%j, %i boxes → %j: %s", (taken, count, middles) => {
    expect(fillRow(taken, count, 100, 0)).toEqual(middles);
  });
});

describe("crossing", () => {
  const way = [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
    { x: 100, y: 300 },
  ];
  it.each([
    [20, 40, { from: 20, to: 40 }, "on the slant"],
    [150, 200, { from: 100, to: 100 }, "straight down"],
    [310, 400, null, "past its end"],
  ])("between %i and %i: %j, %s", (top, bottom, taken, _why) =>
    expect(crossing(way, top, bottom)).toEqual(taken),
  );

  test("a way upwards or along a row takes up the same room", () => {
    expect(crossing(way.toReversed(), 20, 40)).toEqual({ from: 20, to: 40 });
    expect(
      crossing(
        [
          { x: 5, y: 30 },
          { x: 5, y: 30 },
        ],
        20,
        40,
      ),
    ).toEqual({ from: 5, to: 5 });
  });
});

test("one side of the pairs is drawn with its gaps", () => {
  const { line, dots } = drawPairs([1, null, 3, 2]);
  expect(dots).toEqual([
    { x: 6, y: 74 },
    { x: 198, y: 6 },
    { x: 294, y: 40 },
  ]);
  expect(line).toBe("M6 74h0M198 6L294 40");
  expect(drawPairs([4]).dots).toEqual([{ x: 150, y: 40 }]);
});
