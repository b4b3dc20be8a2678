import { beforeAll, describe, expect, it, test } from "vitest";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { travelTo } from "../support/clock";
import { dashboardOf, rowAt, shownAt } from "../support/dashboard";
import { enter } from "../support/entry";
import { indicator, level, share } from "../support/indicator";
import { anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

describe("over units", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({
      indicators: [
        indicator("PUPILS", { scored: false, decimals: 0 }),
        indicator("SUM"),
        indicator("MEAN", { overUnits: "mean" }),
        indicator("WEIGHED", { overUnits: "weightedMean", denominator: "PUPILS" }),
        indicator("LEAST", { overUnits: "min" }),
        indicator("MOST", { overUnits: "max" }),
        indicator("NONE", { overUnits: "none" }),
        share("SHARE"),
        indicator("CALCULATED", { kind: "calculated", formula: "[SUM] / [PUPILS] * 100" }),
      ],
      scorecards: [
        scorecard({
          R1: ["PUPILS", "SUM", "MEAN", "WEIGHED", "LEAST", "MOST", "NONE", "SHARE", "CALCULATED"],
        }),
      ],
      targetLevels: [
        level("SUM", "20", "10"),
        level("SUM", "8", "3", { unit: "north" }),
        level("SUM", "8", "3", { unit: "south" }),
      ],
    });
    await enter(organisation, "north", "2026-T1", {
      PUPILS: "300",
      SUM: "4",
      MEAN: "4",
      WEIGHED: "4",
      LEAST: "4",
      MOST: "4",
      NONE: "4",
      SHARE: ["2", "4"],
    });
    await enter(organisation, "south", "2026-T1", {
      PUPILS: "100",
      SUM: "9",
      MEAN: "9",
      WEIGHED: "9",
      LEAST: "9",
      MOST: "9",
      NONE: "9",
      SHARE: ["2", "100"],
    });
  });

  it.each([
    ["SUM", "13", "4 + 9"],
    ["MEAN", "6.5", "the plain mean"],
    ["WEIGHED", "5.3", "(300·4 + 100·9) / 400 = 5,25, shown with one decimal"],
    ["LEAST", "4", "the least"],
    ["MOST", "9", "the most"],
    ["SHARE", "3.8", "4/104: numerators and denominators are added, the quotients never averaged"],
    ["CALCULATED", "3.3", "13/400 of the parent's own parts, not the mean of the children's quotients"],
  ])("%s of the sector is %s: %s", async (code, value, _why) => {
    expect(await shownAt(organisation, "sector", code, "2026-T1")).toBe(value);
  });

  test("the root gathers from the schools, not from the sector once more", async () => {
    expect(await shownAt(organisation, "root", "SUM", "2026-T1")).toBe("13");
  });

  test("what is not gathered is reported by the parent itself", async () => {
    expect(await shownAt(organisation, "sector", "NONE", "2026-T1")).toBe("late");
    await enter(organisation, "sector", "2026-T1", { NONE: "7" });
    expect(await shownAt(organisation, "sector", "NONE", "2026-T1")).toBe("7");
    expect(await shownAt(organisation, "north", "NONE", "2026-T1")).toBe("4");
  });

  test("the parent's total is judged by the parent's level, its parts by their own", async () => {
    const { judgement, aggregation } = await rowAt(organisation, "sector", "SUM", "2026-T1");
    expect(judgement).toMatchObject({ status: "acceptable", score: 65 });
    expect(aggregation).toMatchObject({
      rule: "sum",
      reported: 2,
      expected: 2,
      missing: [],
      distribution: { reached: 1, acceptable: 1, below: 0, other: 0 },
    });
  });

  test("a unit without its weight is missing from a weighted mean, and is named", async () => {
    await enter(organisation, "north", "2025-T3", { PUPILS: "300", WEIGHED: "4" });
    await enter(organisation, "south", "2025-T3", { WEIGHED: "9" });
    const { cell, aggregation } = await rowAt(organisation, "sector", "WEIGHED", "2025-T3");
    expect(cell).toMatchObject({ kind: "value", value: 40_000 });
    expect(aggregation).toMatchObject({ reported: 1, expected: 2, missing: [{ code: "south" }] });
  });

  test("a unit that has not reported is missing and named; one it does not apply to is not expected", async () => {
    await enter(organisation, "north", "2025-T2", { SUM: "4", MEAN: "4" });
    await enter(organisation, "south", "2025-T2", { MEAN: { kind: "notApplicable", comment: "closed" } });
    expect((await rowAt(organisation, "sector", "SUM", "2025-T2")).aggregation).toMatchObject({
      reported: 1,
      expected: 2,
      missing: [{ code: "south" }],
    });
    expect((await rowAt(organisation, "sector", "MEAN", "2025-T2")).aggregation).toMatchObject({
      reported: 1,
      expected: 1,
      missing: [],
    });
  });

  test("a calculated figure without its part is missing, never zero", async () => {
    await enter(organisation, "north", "2025-T1", { SUM: "4" });
    expect((await rowAt(organisation, "north", "CALCULATED", "2025-T1")).cell).toEqual({ kind: "late" });
    await enter(organisation, "north", "2025-T1", { PUPILS: { kind: "missing", comment: "lost" } });
    expect((await rowAt(organisation, "north", "CALCULATED", "2025-T1")).cell).toMatchObject({
      kind: "missing",
      reason: "missingPart",
    });
    await enter(organisation, "north", "2025-T1", { PUPILS: { value: "0", comment: "none" } });
    expect((await rowAt(organisation, "north", "CALCULATED", "2025-T1")).cell).toMatchObject({
      kind: "missing",
      reason: "divisionByZero",
    });
  });
});

test("a unit that was not open in the period is not expected", async () => {
  const organisation = await anOrganisation({
    units: [
      unit("root", null),
      unit("sector", "root"),
      unit("north", "sector"),
      unit("south", "sector", { openedOn: "2026-02-01" }),
    ],
  });
  await enter(organisation, "north", "2025-T3", { A: "4" });
  expect(await rowAt(organisation, "sector", "A", "2025-T3")).toMatchObject({
    cell: { kind: "value", value: 40_000 },
    aggregation: { reported: 1, expected: 1, missing: [] },
  });
  const page = await getIndicatorPage(organisation.actor, organisation.code, "sector", "A", "2025-T3");
  expect(page?.parts.map(({ unit: { code } }) => code)).toEqual(["north"]);
});

describe("over time", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    const monthly = { frequency: "month" } as const;
    organisation = await anOrganisation({
      indicators: [
        indicator("SUM", { ...monthly, overTime: "sum" }),
        indicator("MEAN", { ...monthly, overTime: "mean" }),
        indicator("LAST", { ...monthly, overTime: "last" }),
        indicator("MOST", { ...monthly, overTime: "max" }),
        indicator("SO-FAR", { ...monthly, overTime: "sum", cumulative: true }),
        indicator("NONE", { ...monthly, overTime: "none" }),
        share("SHARE", { ...monthly, overTime: "mean" }),
        indicator("YEARLY", { frequency: "year" }),
      ],
      scorecards: [scorecard({ R1: ["SUM", "MEAN", "LAST", "MOST", "SO-FAR", "NONE", "SHARE", "YEARLY"] })],
      targetLevels: [],
    });
    const months = [
      ["2026-01", "1", ["1", "2"]],
      ["2026-02", "2", ["1", "10"]],
      ["2026-03", "6", ["1", "10"]],
      ["2026-04", "4", ["1", "10"]],
    ] as const;
    for (const [month, value, [numerator, denominator]] of months) {
      await enter(organisation, "north", month, {
        SUM: value,
        MEAN: value,
        LAST: value,
        MOST: value,
        "SO-FAR": value,
        NONE: value,
        SHARE: [numerator, denominator],
      });
    }
    await enter(organisation, "north", "2025", { YEARLY: "8" });
  });

  it.each([
    ["SUM", "13", "1 + 2 + 6 + 4"],
    ["MEAN", "3.3", "13 / 4 = 3,25"],
    ["LAST", "4", "April's"],
    ["MOST", "6", "March's"],
    ["SO-FAR", "4", "so far this year: the last one, never the sum"],
    ["NONE", "4", "no figure for the tertial, so its last month stands for it"],
    ["SHARE", "12.5", "4/32: parts added, not the mean of 50 % and 10 %"],
    ["YEARLY", "8", "coarser than the tertial: the latest year that has ended"],
  ])("%s of the tertial is %s: %s", async (code, value, _why) => {
    expect(await shownAt(organisation, "north", code, "2026-T1")).toBe(value);
  });

  test("a sum that lacks a month is too low to be a figure", async () => {
    await enter(organisation, "north", "2025-09", { SUM: "1", MEAN: "1" });
    await enter(organisation, "north", "2025-10", { SUM: "1", MEAN: "3" });
    const { cell } = await rowAt(organisation, "north", "SUM", "2025-T3");
    expect(cell).toEqual({ kind: "missing", reason: "incompletePeriod" });
    expect(await shownAt(organisation, "north", "MEAN", "2025-T3")).toBe("2");
  });

  test("both ways at once: each unit over its months, then the units", async () => {
    await enter(organisation, "south", "2026-01", { MEAN: "10" });
    const { cell } = await rowAt(organisation, "sector", "MEAN", "2026-T1");
    expect(cell.kind === "value" && fixedToDecimal(cell.value)).toBe("13.3");
  });
});

test("a dashboard without any value has no score, and says so on each level", async () => {
  const dashboard = await dashboardOf(await anOrganisation(), "root", "2026-T1");
  const [card] = dashboard.scorecards;
  expect([dashboard.overall, card?.rollUp, card?.focusAreas[0]?.rollUp].map((each) => each?.status)).toEqual([
    "noScore",
    "noScore",
    "noScore",
  ]);
  expect(dashboard.overall).toMatchObject({ score: null, coverage: 0, below: 0, total: 1 });
});
