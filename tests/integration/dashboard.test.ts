import { beforeAll, describe, expect, it, test } from "vitest";
import { publicActor } from "@/lib/data/access";
import { createIndicator, editIndicator } from "@/lib/data/indicator";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { getIndicatorEdit } from "@/lib/data/scorecard-editor";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { factSheetInput } from "@/lib/schemas/indicator";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "../support/clock";
import { dashboardOf, rowAt, rowsOf } from "../support/dashboard";
import { enter } from "../support/entry";
import { indicator, level } from "../support/indicator";
import { anOrganisation, type Organisation, revisionOf } from "../support/organisation";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

describe("an address that leads nowhere", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({ indicators: [indicator("A"), indicator("UNLINKED")] });
  });

  it.each([
    ["none", "root", "A", undefined, "no such organisation"],
    ["", "root", "A", undefined, "no organisation at all"],
    [null, "west", "A", undefined, "no such unit"],
    [null, "root", "B", undefined, "no such indicator"],
    [null, "root", "UNLINKED", undefined, "an indicator that stands on no card of the unit"],
    [null, "root", "A", "2026-T4", "no such period"],
    [null, "root", "A", "2026-05", "a period of another kind"],
    [null, "root", "A", "2026-T3", "a period that has not begun"],
    [null, "root", "A", "'; drop table unit; --", "no period at all"],
  ])("%s/%s/%s in %s: %s", async (code, unit, indicatorCode, period, _why) => {
    const { actor } = organisation;
    const at = code ?? organisation.code;
    expect(await getIndicatorPage(actor, at, unit, indicatorCode, period)).toBeNull();
    const isUnit = unit === "root" && at === organisation.code && period === undefined;
    expect((await getUnitDashboard(actor, at, unit, period)) === null).toBe(!isUnit);
    const isOrganisation = at === organisation.code && period === undefined;
    expect((await getOrganisationOverview(actor, at, period)) === null).toBe(!isOrganisation);
  });
});

describe("the period", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation();
  });

  it.each([
    [undefined, "2026-T1", "none asked for: the latest that has ended"],
    ["2026-T2", "2026-T2", "the running one may be looked at"],
    ["2020-T1", "2020-T1", "an old one too"],
  ])("asked for %s shows %s: %s", async (asked, code, _why) => {
    expect((await dashboardOf(organisation, "root", asked)).period.code).toBe(code);
  });

  test("is chosen among the running one and the eleven before, newest first", async () => {
    const { periods } = await dashboardOf(organisation, "root");
    expect(periods).toHaveLength(12);
    expect(periods.slice(0, 4)).toEqual(["2026-T2", "2026-T1", "2025-T3", "2025-T2"]);
  });

  test("that is older than the choices is among them while it is shown", async () => {
    const { periods } = await dashboardOf(organisation, "root", "2020-T1");
    expect(periods.at(-1)).toBe("2020-T1");
  });
});

describe("roll-up", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({
      indicators: ["A", "B", "C", "D", "E"].map((code) => indicator(code, { scored: code !== "E" })),
      scorecards: [scorecard({ R1: ["A*3", "B"], R2: ["C", "D*0"], R3: ["A"], R4: ["E"] })],
      targetLevels: ["A", "B", "C", "D"].map((code) => level(code, "5", "2.5")),
    });
    const red = { value: "2", comment: "why" };
    await enter(organisation, "north", "2026-T1", { A: "4", B: "5", C: red, D: red, E: "1" });
  });

  const factorsOf = async (unit: string) =>
    (await dashboardOf(organisation, unit, "2026-T1")).scorecards[0]?.focusAreas[0]?.objectives[0]
      ?.successFactors ?? [];

  test("weighs the indicators of a success factor", async () => {
    const [first] = await factorsOf("north");
    expect(first?.rollUp).toMatchObject({ score: 85, coverage: 1, status: "acceptable", below: 0, total: 2 });
    expect(first?.indicators.map(({ share }) => share)).toEqual([0.75, 0.25]);
  });

  test("names the worst child, and hides no red behind a mean", async () => {
    const { overall, scorecards } = await dashboardOf(organisation, "north", "2026-T1");
    const [objective] = scorecards[0]?.focusAreas[0]?.objectives ?? [];
    expect(objective?.rollUp).toMatchObject({ below: 1, hasBelow: true, worst: { code: "R2", score: 40 } });
    expect(overall).toMatchObject({ below: 1, total: 3, hasBelow: true, worst: { name: { nn: "Card R" } } });
  });

  test("shows what weighs nothing, and counts it not", async () => {
    const [, second] = await factorsOf("north");
    expect(second?.indicators.map(({ judgement }) => judgement?.status)).toEqual(["below", "below"]);
    expect(second?.rollUp).toMatchObject({ score: 40, below: 1, total: 1, hasBelow: true });
  });

  test("never counts what is not scored", async () => {
    const factor = (await factorsOf("north"))[3];
    expect(factor?.indicators[0]).toMatchObject({ cell: { value: 10_000 }, judgement: null });
    expect(factor?.rollUp).toMatchObject({ status: "noScore", score: null, total: 0 });
  });

  test("an indicator linked twice counts once above, on each factor it stands on below", async () => {
    const { overall } = await dashboardOf(organisation, "north", "2026-T1");
    // (3·80 + 1·100)/4 = 85, then 40; the third factor has nothing left to count: (85 + 40) / 2.
    expect(overall).toMatchObject({ score: 62.5, total: 3 });
    expect((await factorsOf("north"))[2]?.rollUp).toMatchObject({ score: 80 });
  });

  test("too little to judge by gives no colour", async () => {
    await enter(organisation, "south", "2026-T1", { B: "5" });
    const [first] = await factorsOf("south");
    expect(first?.rollUp).toMatchObject({ score: 100, coverage: 0.25, status: "insufficient" });
  });

  test("each perspective sums up its own success factors, from all cards", async () => {
    const { perspectives } = await dashboardOf(organisation, "north", "2026-T1");
    expect(perspectives.map(({ code, rollUp }) => [code, rollUp.score, rollUp.status])).toEqual([
      ["economy", null, "noScore"],
      ["processes", null, "noScore"],
      ["staff", null, "noScore"],
      ["users", 62.5, "acceptable"],
      ["learning", null, "noScore"],
    ]);
  });

  test("the overview names what is red where it is reported, the most serious first", async () => {
    await enter(organisation, "south", "2026-T1", { C: { value: "1", comment: "why" } });
    const overview = await getOrganisationOverview(organisation.actor, organisation.code, "2026-T1");
    expect(overview?.red.map(({ unit, code }) => [unit.code, code])).toEqual([
      ["south", "R2.1"],
      ["north", "R2.1"],
      ["north", "R2.2"],
    ]);
    expect(overview?.units.map(({ code, depth }) => [code, depth])).toEqual([
      ["root", 0],
      ["sector", 1],
      ["north", 2],
      ["south", 2],
    ]);
  });
});

describe("trend", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({
      indicators: [
        indicator("UP", { step: "0.5" }),
        indicator("DOWN", { step: "0.5" }),
        indicator("SEASONAL", { seasonal: true }),
        indicator("NEW"),
      ],
      scorecards: [scorecard({ R1: ["UP", "DOWN", "SEASONAL", "NEW"] })],
      targetLevels: [level("UP", "5", "1"), level("DOWN", "1", "9"), level("SEASONAL", "5", "1")],
    });
    const last = { UP: "3", DOWN: "3", SEASONAL: "2" };
    await enter(organisation, "north", "2025-T1", { ...last, SEASONAL: "4" });
    await enter(organisation, "north", "2025-T3", last);
    await enter(organisation, "north", "2026-T1", { UP: "4", DOWN: "4", SEASONAL: "3", NEW: "3" });
  });

  it.each([
    ["UP", { arrow: "up", verdict: "better", delta: 10_000, against: "2025-T3" }, "more is better"],
    ["DOWN", { arrow: "up", verdict: "worse", delta: 10_000, against: "2025-T3" }, "less is better"],
    [
      "SEASONAL",
      { arrow: "down", verdict: "worse", delta: -10_000, against: "2025-T1" },
      "the same time of year",
    ],
    ["NEW", null, "nothing to compare with"],
  ])("of %s is %j: %s", async (code, trend, _why) => {
    expect((await rowAt(organisation, "north", code, "2026-T1")).trend).toEqual(trend);
  });

  test("the sparkline has gaps where nothing was reported, never zeros", async () => {
    const { series } = await rowAt(organisation, "north", "UP", "2026-T1");
    expect(series.map(({ period, value }) => [period, value])).toEqual([
      ["2023-T3", null],
      ["2024-T1", null],
      ["2024-T2", null],
      ["2024-T3", null],
      ["2025-T1", 30_000],
      ["2025-T2", null],
      ["2025-T3", 30_000],
      ["2026-T1", 40_000],
    ]);
  });

  test("across a new definition nothing is judged", async () => {
    const { actor, indicators } = organisation;
    const edit = await getIndicatorEdit(actor, idOf(indicators, "UP"));
    const factSheet = factSheetInput.parse({ ...indicator("UP"), step: "0,5" });
    await editIndicator(actor, { id: edit?.id ?? "", version: edit?.version ?? 0, factSheet });
    await enter(organisation, "north", "2026-T1", { UP: { value: "4,5", comment: "counted anew" } });
    const { trend } = await rowAt(organisation, "north", "UP", "2026-T1");
    expect(trend).toMatchObject({ arrow: "up", verdict: "cannotJudge" });
  });
});

test("a change of the library alone changes no row but its own", async () => {
  const organisation = await anOrganisation();
  const before = rowsOf(await dashboardOf(organisation, "root", "2026-T1"));
  const revision = await revisionOf(organisation);
  await createIndicator(organisation.actor, { code: "B", factSheet: factSheetInput.parse(indicator("B")) });
  expect(await revisionOf(organisation)).toBe(revision + 1);
  expect(rowsOf(await dashboardOf(organisation, "root", "2026-T1", publicActor))).toEqual(before);
});
