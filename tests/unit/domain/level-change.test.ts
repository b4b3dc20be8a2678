import { describe, expect, it } from "vitest";
import {
  type Adoption,
  adds,
  daysOf,
  isEasier,
  type LevelChange,
  levelOn,
  levelsAfter,
  lowersAdopted,
  mayBeginWith,
  retiredBy,
  statusMove,
} from "@/lib/domain/level-change";
import { levelRuns } from "@/lib/domain/level-run";
import { type PeriodKind, parsePeriod, periodsWithin } from "@/lib/domain/period";
import type { DatedTargetLevel, TargetLevel } from "@/lib/domain/target";
import { fixed } from "./arbitraries";

const level = (ambition: string | null, lowest: string | null, upper: [string, string] | null = null) => ({
  ambition: ambition === null ? null : fixed(ambition),
  lowest: lowest === null ? null : fixed(lowest),
  ...(upper ? { ambitionUpper: fixed(upper[0]), lowestUpper: fixed(upper[1]) } : {}),
});
const dated = (id: string, unitId: string | null, from: string, change: Partial<DatedTargetLevel> = {}) => ({
  ...level("5", "2.5"),
  id,
  unitId,
  from,
  recordedAt: "2020-01-01T00:00:00.000Z",
  retiredAt: null,
  ...change,
});
const moment = "2026-05-01T10:00:00.000Z";
const set = (unitId: string | null, from: string): LevelChange => ({ unitId, from, ...level("8", "4") });
const end = (unitId: string | null, from: string): LevelChange => ({ unitId, from, ...level(null, null) });

describe("is the new level easier to reach", () => {
  it.each<[TargetLevel | null, TargetLevel | null, boolean, string]>([
    [level("5", "2.5"), level("4", "2.5"), true, "lower ambition where higher is better"],
    [level("5", "2.5"), level("6", "2.5"), false, "higher ambition"],
    [level("5", "2.5"), level("5", "2"), true, "lower floor"],
    [level("5", "2.5"), level("5", "3"), false, "higher floor"],
    [level("4", "8"), level("5", "8"), true, "more allowed where lower is better"],
    [level("4", "8"), level("3", "8"), false, "less allowed"],
    [level("4", "8"), level("4", "9"), true, "a higher ceiling"],
    [level("5", "2.5"), level("6", "2"), true, "stricter at one end, easier at the other"],
    [level("5", "2.5"), level("5", "2.5"), false, "the same"],
    [level("20", "18", ["22", "25"]), level("20", "18", ["23", "25"]), true, "a range widened upwards"],
    [level("20", "18", ["22", "25"]), level("20", "17", ["22", "25"]), true, "a range widened downwards"],
    [level("20", "18", ["22", "25"]), level("20.5", "18", ["21", "24"]), false, "a range narrowed"],
    [level("5", "2.5"), level("2.5", "5"), true, "turned round: what was red is reached"],
    [level("5", "2.5"), null, true, "taken away: nothing can fail"],
    [null, level("5", "2.5"), false, "set for the first time"],
  ])("%j → %j: %s (%s)", (before, after, easier) => {
    expect(isEasier(before, after)).toBe(easier);
  });

  it("looks no further than the numbers reach", () => {
    const edge = level("899999999999.9999", "-899999999999.9999");
    expect(isEasier(edge, edge)).toBe(false);
  });
});

describe("does the administration lower what a body adopted", () => {
  const council: Adoption = { adoptedBy: "Kommunestyret", caseNumber: "25/127", adoptedOn: "2025-12-11" };
  const none: Adoption = { adoptedBy: null, caseNumber: null, adoptedOn: null };
  it.each<[Adoption | null, string, Adoption, boolean, string]>([
    [council, "4", none, true, "easier, and no body behind it"],
    [council, "4", council, true, "easier, and leaning on the very decision it departs from"],
    [council, "4", { ...council, caseNumber: "26/9" }, false, "the council has decided anew"],
    [council, "4", { ...council, adoptedOn: "2026-06-18" }, false, "at another meeting"],
    [council, "4", { ...council, adoptedBy: "Formannskapet" }, false, "another body"],
    [council, "6", none, false, "harder"],
    [none, "4", none, false, "nobody had adopted it"],
    [null, "4", none, false, "nothing was set"],
  ])("%j, ambition 5 → %s by %j: %s (%s)", (adopted, ambition, decision, lowers) => {
    const before = adopted && { ...level("5", "2.5"), ...adopted };
    expect(lowersAdopted(before, level(ambition, "2.5"), decision)).toBe(lowers);
  });
});

describe("what a change takes out and adds", () => {
  const levels = [
    dated("all", null, "2020-01-01"),
    dated("old", "north", "2023-01-01", { retiredAt: moment }),
    dated("early", "north", "2023-01-01"),
    dated("late", "north", "2026-01-01"),
  ];
  it.each<[LevelChange, string[], boolean, string]>([
    [set("north", "2026-01-01"), ["late"], true, "replaces the one from the same day"],
    [set("north", "2027-01-01"), [], true, "adds one later"],
    [set(null, "2026-01-01"), [], true, "what is for all leaves the unit's own alone"],
    [end("north", "2025-01-01"), ["late"], true, "ends the early one and takes out the late one"],
    [end("north", "2023-01-01"), ["early", "late"], false, "takes out all: no end is needed"],
    [end("north", "2028-01-01"), [], true, "ends what would go on"],
    [end("south", "2026-01-01"), [], false, "has none of its own"],
  ])("%j takes out %j and adds: %s (%s)", (change, retired, added) => {
    expect(retiredBy(levels, change).map(({ id }) => id)).toEqual(retired);
    expect(adds(levels, change)).toBe(added);
    const after = levelsAfter(levels, change, moment);
    expect(after.filter(({ retiredAt }) => retiredAt === moment).map(({ id }) => id)).toEqual([
      "old",
      ...retired,
    ]);
    expect(after.length - levels.length).toBe(added ? 1 : 0);
  });

  it("after the end the unit inherits, and before it keeps its own", () => {
    const after = levelsAfter(levels, end("north", "2025-01-01"), moment);
    const ids = ["2022-01-01", "2024-01-01", "2025-01-01", "2027-01-01"].map(
      (day) => levelOn(after, ["north", "root"], day)?.id ?? null,
    );
    expect(ids).toEqual(["all", "early", "all", "all"]);
    expect(levelOn([], ["north"], "2025-01-01")).toBeNull();
  });

  it("may make a difference from its own day, and from those of the levels it takes out", () => {
    expect(daysOf(levels, end("north", "2022-01-01"))).toEqual(["2022-01-01", "2023-01-01", "2026-01-01"]);
    expect(daysOf(levels, set("north", "2026-01-01"))).toEqual(["2026-01-01"]);
  });
});

it.each<[PeriodKind, string, boolean, string]>([
  ["month", "2026-03", true, "its own kind"],
  ["month", "2026-T2", true, "four whole months"],
  ["month", "2026/27", true, "twelve whole months"],
  ["tertial", "2026-Q2", false, "begins inside a tertial"],
  ["tertial", "2026-05", false, "finer"],
  ["tertial", "2026/27", false, "August is inside a tertial"],
  ["year", "2026-T1", false, "finer"],
  ["schoolYear", "2026/27", true, "its own kind"],
  ["schoolYear", "2026", true, "the school years that begin in it and later"],
])("what is measured by %s may begin with %s: %s (%s)", (frequency, code, may) => {
  const from = parsePeriod(code);
  expect(from && mayBeginWith(frequency, from)).toBe(may);
});

it.each([
  ["below", "acceptable", "better"],
  ["reached", "below", "worse"],
  ["notSet", "reached", "other"],
  ["below", "notSet", "other"],
] as const)("from %s to %s is %s", (before, after, move) => {
  expect(statusMove(before, after)).toBe(move);
});

it("a year is told by where its level changes", () => {
  const months = periodsWithin("month", "2026-01-01", "2026-12-31");
  const runs = levelRuns(
    months,
    ({ start }) => (start < "2026-05-01" ? "a" : "b"),
    (chosen) => chosen,
  );
  expect(runs.map(({ from, chosen }) => [from.code, chosen])).toEqual([
    ["2026-01", "a"],
    ["2026-05", "b"],
  ]);
  expect(levelRuns([], () => "a", String)).toEqual([]);
});
