import { describe, expect, it } from "vitest";
import { figuresKind, groupWork, isInitiativeNear, nearestHolders, type Work } from "@/lib/domain/work-list";

describe("figures that are not delivered", () => {
  const days = { due: "2026-05-20", remindDays: 7, periodEnd: "2026-04-30" };
  it.each([
    ["2026-04-30", true, null, "the period is not over"],
    ["2026-05-01", true, "due", "the period is over"],
    ["2026-05-20", true, "due", "the deadline itself is in time"],
    ["2026-05-21", true, "late", "the day after"],
    ["2026-05-20", false, null, "others still have the time"],
    ["2026-05-21", false, "below", "others are late"],
  ] as const)("on %s, mine: %s: %s (%s)", (today, isMine, expected, _why) => {
    expect(figuresKind(days, { today, isMine })).toBe(expected);
  });

  it("are asked for from the first reminder, where that comes before the period ends", () => {
    const early = { ...days, due: "2026-05-04" };
    expect(figuresKind(early, { today: "2026-04-26", isMine: true })).toBeNull();
    expect(figuresKind(early, { today: "2026-04-27", isMine: true })).toBe("due");
  });
});

describe("the list", () => {
  const work = (kind: Work["kind"], deadline: Work["deadline"], count = 1): Work => ({
    kind,
    deadline,
    count,
  });

  it("has the worst kind first, whatever order it comes in, and adds the figures up", () => {
    const groups = groupWork([
      work("below", "2026-01-01"),
      work("due", "2026-06-01", 3),
      work("late", "2026-05-01", 2),
      work("due", "2026-05-30", 4),
    ]);
    expect(groups.map(({ kind, count }) => [kind, count])).toEqual([
      ["late", 2],
      ["due", 7],
      ["below", 1],
    ]);
    expect(groups[1]?.items.map(({ deadline }) => deadline)).toEqual(["2026-05-30", "2026-06-01"]);
  });

  it("has the earliest deadline first, none last, and of the same day the most figures first", () => {
    const items = [
      work("late", null),
      work("late", "2026-05-02", 1),
      work("late", "2026-05-02", 9),
      work("late", "2026-05-01"),
      work("late", null, 5),
    ];
    const expected = [
      ["2026-05-01", 1],
      ["2026-05-02", 9],
      ["2026-05-02", 1],
      [null, 5],
      [null, 1],
    ];
    for (const given of [items, [...items].reverse()])
      expect(groupWork(given)[0]?.items.map(({ deadline, count }) => [deadline, count])).toEqual(expected);
  });

  it("is empty when there is nothing to do", () => {
    expect(groupWork([])).toEqual([]);
  });
});

describe("whoever answers for a unit", () => {
  const holders = new Map([
    ["school", []],
    ["sector", ["Kari"]],
    ["root", ["Ola"]],
  ]);
  it.each([
    [["school", "sector", "root"], ["Kari"]],
    [["root"], ["Ola"]],
    [["elsewhere"], []],
    [[], []],
  ])("upwards from %j is %j", (ancestry, expected) => {
    expect(nearestHolders(ancestry, holders)).toEqual(expected);
  });
});

describe("an initiative", () => {
  it.each([
    ["2026-05-01", true],
    ["2026-06-30", true],
    ["2026-07-01", true],
    ["2026-07-02", false],
  ])("that ends %s is near on 1 June: %s", (endsOn, expected) => {
    expect(isInitiativeNear(endsOn, "2026-06-01")).toBe(expected);
  });
});
