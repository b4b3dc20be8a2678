import { describe, expect, it } from "vitest";
import type { UnitMethod } from "@/lib/domain/aggregate";
import { aggregateShares, hiddenGroups, isConcealed, restOf, type SharedPart } from "@/lib/domain/cut";
import { type Fixed, fixedToDecimal } from "@/lib/domain/fixed-point";
import { type Cell, ratioCell } from "@/lib/domain/measurement";
import type { Status } from "@/lib/domain/score";
import { fixed } from "./arbitraries";

const LARGE = fixed("900000000000");
const value = (text: string): Cell => ({ kind: "value", value: fixed(text) });
const ratio = (numerator: string, denominator: string) =>
  ratioCell(fixed(numerator), fixed(denominator), 100);
const part = (share: string, cell: Cell, weight?: string): SharedPart => ({
  id: share,
  share: fixed(share),
  cell,
  ...(weight === undefined ? {} : { weight: fixed(weight) }),
});
const shown = ({ cell }: { cell: Cell }) => {
  if (cell.kind === "value") return fixedToDecimal(cell.value);
  return "reason" in cell ? `${cell.kind}: ${cell.reason}` : cell.kind;
};

describe("a group's figure", () => {
  it.each<[method: UnitMethod, parts: SharedPart[], figure: string, why: string]>([
    ["sum", [part("0.3", value("10")), part("0.5", value("20"))], "13", "value × share"],
    ["sum", [part("0", value("10")), part("0.5", value("20"))], "10", "who has no share takes no part"],
    ["sum", [part("1", value("10"))], "10", "one whole unit is its own figure"],
    ["mean", [part("0.25", value("10")), part("0.75", value("20"))], "17.5", "weighed by share"],
    ["weightedMean", [part("0.5", value("10"), "100"), part("1", value("20"), "50")], "15", "weight × share"],
    ["weightedMean", [part("0.5", value("10")), part("1", value("20"), "50")], "20", "no weight: missing"],
    [
      "weightedMean",
      [part("0.5", value("1"), "0"), part("1", value("2"), "0")],
      "missing: noWeight",
      "all 0",
    ],
    ["sum", [part("0.5", ratio("2", "4")), part("1", ratio("2", "100"))], "2.9412", "3 of 102"],
    ["mean", [part("0.5", ratio("2", "4")), part("1", ratio("2", "100"))], "2.9412", "never averaged"],
    [
      "sum",
      [part("0.5", ratio("1", "2")), part("1", ratio("1", "-1"))],
      "missing: divisionByZero",
      "0 below",
    ],
    ["min", [part("0.1", value("3")), part("0.9", value("7"))], "3", "any share counts"],
    ["max", [part("0.1", value("3")), part("0", value("7"))], "3", "no share does not"],
    ["none", [part("1", value("3")), part("0", value("7"))], "3", "one whole unit is all there is"],
    ["none", [part("0.5", value("3"))], "notApplicable: notAggregated", "half of one says nothing"],
    [
      "none",
      [part("1", value("3")), part("0.5", value("7"))],
      "notApplicable: notAggregated",
      "two do not add",
    ],
    ["sum", [part("1", value("3")), part("0.5", { kind: "late" })], "3", "what is late leaves the numerator"],
    ["sum", [part("0.5", { kind: "late" })], "late", "nothing but late"],
    ["sum", [part("0.5", value("3")), part("1", { kind: "notDue" })], "1.5", "not due takes no part"],
    ["sum", [part("0.5", value("3")), part("1", { kind: "suppressed" })], "suppressed", "not told"],
    ["sum", [], "notApplicable: null", "nobody serves the group"],
  ])("%s of %j is %s: %s", (method, parts, figure) => {
    expect(shown(aggregateShares(parts, method, { factor: 100 }))).toBe(figure);
  });

  it("counts who has reported, and names who has not", () => {
    const parts = [part("0.5", value("3")), part("0.4", { kind: "late" }), part("0", { kind: "late" })];
    expect(aggregateShares(parts, "sum")).toMatchObject({ reported: 1, expected: 2, missing: ["0.4"] });
    expect(aggregateShares([part("1", { kind: "due" })], "none")).toEqual({
      cell: { kind: "due" },
      reported: 0,
      expected: 1,
      missing: ["1"],
    });
  });

  it("keeps numerator and denominator, and is missing beyond what can be kept", () => {
    const half = aggregateShares([part("0.5", ratio("2", "4")), part("0.25", ratio("2", "4"))], "sum", {
      factor: 100,
    });
    expect(half.cell).toMatchObject({ numerator: fixed("1.5"), denominator: fixed("3") });
    const large: Cell = { kind: "value", value: LARGE };
    const least: Cell = { kind: "value", value: -LARGE as Fixed };
    const beyond = [part("1", large), part("0.9999", large), part("0.0001", least)];
    expect(shown(aggregateShares(beyond, "sum"))).toBe("missing: outOfRange");
    const [n, d] = [fixed("1"), fixed("1")];
    const ratios = (numerator: Fixed, denominator: Fixed, less: [Fixed, Fixed]): SharedPart[] => [
      { id: "a", share: fixed("1"), cell: { kind: "value", value: n, numerator, denominator } },
      { id: "b", share: fixed("0.9999"), cell: { kind: "value", value: n, numerator, denominator } },
      {
        id: "c",
        share: fixed("0.0001"),
        cell: { kind: "value", value: n, numerator: less[0], denominator: less[1] },
      },
    ];
    const minus = -LARGE as Fixed;
    expect(shown(aggregateShares(ratios(LARGE, LARGE, [minus, d]), "sum"))).toBe("missing: outOfRange");
    expect(shown(aggregateShares(ratios(n, LARGE, [n, minus]), "sum"))).toBe("missing: outOfRange");
  });

  it.each<[shares: string[], rest: string]>([
    [[], "1"],
    [["0.25", "0.5"], "0.25"],
    [["0.5", "0.5"], "0"],
    [["1", "0.5"], "0"],
  ])("what is left of %j is %s", (shares, rest) => {
    expect(fixedToDecimal(restOf(shares.map(fixed)))).toBe(rest);
  });
});

describe("small numbers in a cut", () => {
  type Given = [share: string, count: number | null, hidden: boolean][];
  const linear = { totalIsShown: true, method: "sum" } as const;
  it.each<
    [groups: Given[], options: { totalIsShown: boolean; method: UnitMethod }, hidden: string, why: string]
  >([
    [[[["1", 50, false]], [["1", 60, false]]], linear, "", "nothing small"],
    [[[["1", 3, false]], [["1", 60, false]]], linear, "ab", "a small group, and what would give it away"],
    [[[["0.1", 40, false]], [["0.9", 40, false]]], linear, "ab", "a tenth of forty is four"],
    [
      [[["1", 3, true]], [["1", 9, true]]].map((own, i) => other(own as Given, i)),
      linear,
      "ab",
      "one hidden unit each",
    ],
    [
      [
        [
          ["1", 3, true],
          ["1", 9, true],
        ],
        [
          ["0", 3, true],
          ["0", 9, true],
        ],
      ],
      linear,
      "",
      "all of the hidden: as the total",
    ],
    [
      [
        [
          ["0.5", 30, true],
          ["0.5", 90, true],
        ],
        [
          ["0.5", 30, true],
          ["0.5", 90, true],
        ],
      ],
      linear,
      "",
      "half of each",
    ],
    [
      [
        [
          ["0.5", 30, true],
          ["0.4", 90, true],
        ],
        [
          ["0.5", 30, true],
          ["0.6", 90, true],
        ],
      ],
      linear,
      "ab",
      "uneven shares",
    ],
    [
      [
        [
          ["1", 30, true],
          ["1", 90, true],
        ],
        [["1", 60, false]],
      ],
      { ...linear, totalIsShown: false },
      "a",
      "no total",
    ],
    [
      [
        [
          ["1", 30, true],
          ["1", 90, true],
        ],
        [["1", 60, false]],
      ],
      { ...linear, method: "min" },
      "a",
      "the least may be it",
    ],
    [[[["1", null, false]], [["0", 2, false]]], linear, "", "nobody is counted"],
  ])("%j, %j: %s (%s)", (groups, options, hidden) => {
    const given = groups.map((parts, index) => ({
      id: "abc".charAt(index),
      parts: parts.map(([share, count, isHidden]) => ({ share: fixed(share), count, hidden: isHidden })),
    }));
    expect([...hiddenGroups(given, 5, options)].sort().join("")).toBe(hidden);
  });

  /** Each group has its own unit whole, and none of the other's. */
  function other(own: Given, index: number): Given {
    const none: Given = [["0", index === 0 ? 9 : 3, true]];
    return index === 0 ? [...own, ...none] : [...none, ...own];
  }
});

describe("green in every sector, but red for the group", () => {
  it.each<[group: Status | null, sectors: (Status | null)[], concealed: boolean, why: string]>([
    ["below", ["reached", "reached"], true, "every sector is green"],
    ["below", ["reached", null, "notSet"], true, "who has no judged figure tells nothing"],
    ["below", ["reached", "acceptable"], false, "one is yellow"],
    ["below", [null], false, "nobody is judged"],
    ["acceptable", ["reached"], false, "the group is not red"],
    [null, ["reached"], false, "the group has no figure"],
  ])("%s and %j: %s (%s)", (group, sectors, concealed) => {
    expect(isConcealed(group, sectors)).toBe(concealed);
  });
});
