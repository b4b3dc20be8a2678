import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publicActor } from "@/lib/data/access";
import { getCutChoices, getOrganisationCut, getUnitCut } from "@/lib/data/cut";
import type { CutDashboard } from "@/lib/data/cut-view";
import { recordGroupShares } from "@/lib/data/group-share";
import { getGroupings } from "@/lib/data/grouping-editor";
import { fixedFromDecimal, fixedToDecimal } from "@/lib/domain/fixed-point";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { grouping } from "../support/grouping";
import { indicator, level, share } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "../support/organisation";
import { scorecard } from "../support/scorecard";
import { countStatements } from "../support/statements";

travelTo("2026-06-15");

const period = "2026-T1";

async function cutOf({ actor, code }: Organisation, at = period, reader = actor): Promise<CutDashboard> {
  const view = await getOrganisationCut(reader, code, "users", at);
  if (!view) throw new Error("no such cut");
  return view;
}

async function unitCutOf({ actor, code }: Organisation, at: string): Promise<CutDashboard> {
  const view = await getUnitCut(actor, code, at, "users", period);
  if (!view) throw new Error("no such cut");
  return view;
}

/** The figures of an indicator by group, "total" last: a number, or what there is in place of one. */
function figures(view: CutDashboard, code: string): Record<string, string> {
  const row = view.indicators.find((each) => each.indicator.code === code);
  const shown = Object.entries({ ...row?.figures, total: row?.total }).map(([group, figure]) => {
    const cell = figure?.cell;
    return [group, cell?.kind === "value" ? fixedToDecimal(cell.value) : (cell?.kind ?? "none")];
  });
  return Object.fromEntries(shown);
}

describe("an organisation cut by user groups", () => {
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = await anOrganisation({
      units: [
        unit("root", null),
        unit("learning", "root"),
        unit("care", "root"),
        unit("school", "learning"),
        unit("library", "learning"),
        unit("home", "care"),
        unit("office", "root"),
      ],
      indicators: [
        indicator("SUM", { overUnits: "sum" }),
        indicator("MEAN", { overUnits: "mean" }),
        share("RATIO"),
        indicator("WORST", { overUnits: "min" }),
        indicator("OWN", { overUnits: "none" }),
        indicator("CALC", { kind: "calculated", formula: "[SUM] / [MEAN]", overUnits: "none" }),
        indicator("SECRET", { visibility: "confidential", confidentialReason: { nn: "løynd" } }),
      ],
      scorecards: [
        scorecard(
          { R1: ["SUM", "MEAN", "RATIO", "WORST", "CALC", "SECRET"] },
          { assignedTo: ["root", "school", "library", "home", "office"] },
        ),
        scorecard({ R9: ["OWN"] }, { code: "council", assignedTo: ["root"] }),
      ],
      targetLevels: [level("SUM", "100", "10"), level("MEAN", "10", "5"), level("RATIO", "90", "50")],
      groupings: [
        grouping("users", {
          school: { young: "1" },
          library: { young: "0.4", old: "0.6" },
          home: { old: "1" },
        }),
      ],
    });
    const comment = "why";
    const said = (value: string) => ({ value, comment });
    const at = (code: string, sum: string, mean: string, [numerator, denominator]: [string, string]) =>
      enter(organisation, code, period, {
        SUM: said(sum),
        MEAN: said(mean),
        RATIO: { kind: "ratio", numerator, denominator, comment },
        WORST: said(mean),
        SECRET: "7",
      });
    await at("school", "10", "4", ["8", "10"]);
    await at("library", "20", "8", ["10", "20"]);
    await at("home", "40", "2", ["1", "10"]);
    await at("office", "5", "6", ["5", "5"]);
    await enter(organisation, "root", period, { OWN: "3" });
  });

  test("each figure is what the units that serve the group make, by their shares", async () => {
    const view = await cutOf(organisation);
    expect(figures(view, "SUM")).toEqual({ young: "18", old: "52", "-": "5", total: "75" });
    // (4 + 0.4 × 8) / 1.4, (0.6 × 8 + 2) / 1.6.
    expect(figures(view, "MEAN")).toEqual({ young: "5.1", old: "4.3", "-": "6", total: "5" });
    // 12 of 18, 7 of 22.
    expect(figures(view, "RATIO")).toEqual({ young: "66.7", old: "31.8", "-": "100", total: "53.3" });
    expect(figures(view, "WORST")).toEqual({ young: "4", old: "2", "-": "6", total: "2" });
    // What is reported for the organisation as a whole belongs to no group; what is calculated is so from the group's own figures.
    expect(figures(view, "OWN")).toEqual({ "-": "3", total: "3" });
    expect(figures(view, "CALC")).toEqual({ young: "3.5", old: "12.1", "-": "0.8", total: "15" });
  });

  test("groups are judged against the organisation's own levels, by the same roll-up", async () => {
    const { groups, indicators, total, units } = await cutOf(organisation);
    const mean = indicators.find((row) => row.indicator.code === "MEAN");
    expect([mean?.figures.young?.judgement?.status, mean?.figures.old?.judgement?.status]).toEqual([
      "acceptable",
      "below",
    ]);
    expect(
      groups.map(({ code, name, rollUp }) => [code, name?.nn ?? null, rollUp.below, rollUp.total]),
    ).toEqual([
      ["young", "young", 0, 3],
      ["old", "old", 2, 3],
      ["-", null, 1, 3],
    ]);
    expect(total.rollUp.total).toBe(3);
    expect(units.find(({ unit: { code } }) => code === "library")?.shares).toEqual({
      young: 4000,
      old: 6000,
      "-": 0,
    });
  });

  test("shares hold from their day: a figure of an earlier period is shared out as it was then", async () => {
    const { actor } = organisation;
    const before = await cutOf(organisation);
    const users = (await getGroupings(actor))?.groupings.find(({ code }) => code === "users");
    const groups = new Map(users?.groups.map(({ code, id }) => [code, id]));
    const unitId = idOf(organisation.units, "library");
    await recordGroupShares(actor, {
      groupingId: users?.id ?? "",
      unitId,
      fromDay: "2026-05-01",
      seen: users?.shares.get(unitId)?.seen ?? "",
      shares: { [groups.get("old") ?? ""]: fixedFromDecimal("1") },
    });
    expect((await cutOf(organisation)).indicators).toEqual(before.indicators);
    await enter(organisation, "library", "2026-T2", { SUM: "30" });
    expect(figures(await cutOf(organisation, "2026-T2"), "SUM")).toMatchObject({ old: "30" });
  });

  test("the public reads what is published; what is confidential is hidden, and its figure nowhere", async () => {
    const view = await cutOf(organisation, period, publicActor);
    expect(figures(view, "SUM")).toMatchObject({ young: "18" });
    const secret = view.indicators.find((row) => row.indicator.code === "SECRET");
    expect(secret?.figures.young).toEqual({ cell: { kind: "suppressed" }, judgement: null, hidden: true });
    expect(await getOrganisationCut(publicActor, organisation.code, "nothing")).toBeNull();
    expect(await getOrganisationCut(publicActor, organisation.code, "users", "2026")).toBeNull();
    expect(await getOrganisationCut(publicActor, "nowhere", "users")).toBeNull();
    const nobody = await actorOf(await anOrganisation(), "leader");
    expect((await getCutChoices(nobody, organisation.code))?.cuts.map(({ code }) => code)).toEqual(["users"]);
    expect(await getCutChoices(nobody, "nowhere")).toBeNull();
  });

  test("as known on a day: the figures of then, shared out by what is known now", async () => {
    const { actor, code } = organisation;
    const then = await getOrganisationCut(actor, code, "users", "2025-T3", "2026-01-31");
    expect(then?.asKnown.day).toBe("2026-01-31");
    expect(then && figures(then, "SUM").young).toBe("late");
  });

  test("a unit with others below it is cut by the same shares, and its groups add up to what the unit makes", async () => {
    const { actor, code } = organisation;
    const view = await unitCutOf(organisation, "learning");
    expect(figures(view, "SUM")).toEqual({ young: "18", old: "12", total: "30" });
    expect(figures(view, "WORST")).toEqual({ young: "4", old: "8", total: "4" });
    expect(figures(view, "OWN")).toEqual({ total: "none" });
    expect(view.unit?.ancestors.map((each) => each.code)).toEqual(["root"]);
    expect(view.units.map((each) => each.unit.code)).toEqual(["school", "library"]);
    expect(figures(await unitCutOf(organisation, "care"), "SUM")).toMatchObject({ old: "40", total: "40" });

    const { unit: root, ...whole } = await unitCutOf(organisation, "root");
    expect(root?.code).toBe("root");
    expect(whole).toEqual({ ...(await cutOf(organisation)), unit: undefined });
    expect(whole.indicators.map(({ pageAt }) => pageAt)).toContain("root");
    expect(view.indicators.map(({ pageAt }) => pageAt)).not.toContain("root");
    for (const other of ["school", "nowhere"])
      expect(await getUnitCut(actor, code, other, "users", period)).toBeNull();
    expect(await getUnitCut(actor, code, "learning", "nothing", period)).toBeNull();
    const known = await getUnitCut(actor, code, "learning", "users", "2025-T3", "2026-01-31");
    expect(known && figures(known, "SUM").young).toBe("late");
    const open = await getUnitCut(publicActor, code, "learning", "users", period);
    expect(open?.indicators.find((row) => row.indicator.code === "SECRET")?.figures.young?.hidden).toBe(true);
  });

  test("statements: as many as for an overview, one when nothing has changed", async () => {
    const { actor, code, id } = organisation;
    await db.organisation.update({ where: { id }, data: { revision: { increment: 1 } } });
    await getOrganisationCut(actor, code, "users", period);
    expect(await countStatements(() => getOrganisationCut(actor, code, "users", period))).toBe(1);
  });
});

describe("what the sectors do not see", () => {
  test("is told where each sector is green and the group is red", async () => {
    const organisation = await anOrganisation({
      units: ["root", "one", "two"].map((code) => unit(code, code === "root" ? null : "root")),
      indicators: [indicator("WAIT", { overUnits: "mean" }), indicator("CALM", { overUnits: "mean" })],
      scorecards: [scorecard({ R1: ["WAIT", "CALM"] }, { assignedTo: ["root", "one", "two"] })],
      // One sector has a gentler goal of its own; the organisation as a whole has not.
      targetLevels: [
        level("WAIT", "4", "6"),
        { ...level("WAIT", "9", "12"), unit: "one" },
        level("CALM", "4", "6"),
      ],
      groupings: [grouping("users", { one: { young: "1" }, two: { old: "1" } })],
    });
    await enter(organisation, "one", period, { WAIT: "8", CALM: "3" });
    await enter(organisation, "two", period, { WAIT: "3", CALM: "3" });
    const { concealed } = await cutOf(organisation);
    expect(concealed.map((row) => [row.group.nn, row.indicator.code])).toEqual([["young", "WAIT"]]);
    expect(concealed[0]?.sectors.map((each) => [each.unit.code, each.status])).toEqual([
      ["one", "reached"],
      ["two", "reached"],
    ]);
  });
});

describe("small numbers in a cut", () => {
  let organisation: Organisation;
  const units = ["north", "south", "east"];
  beforeEach(async () => {
    organisation = await anOrganisation({
      units: [unit("root", null), ...units.map((code) => unit(code, "root"))],
      indicators: [share("SURVEY", { smallNumberLimit: 5 })],
      scorecards: [scorecard({ R1: ["SURVEY"] }, { assignedTo: ["root", ...units] })],
      targetLevels: [],
      groupings: [
        grouping("users", {
          north: { young: "1" },
          south: { young: "0.5", old: "0.5" },
          east: { old: "1" },
        }),
      ],
    });
  });

  test("a group that would tell of a hidden unit is hidden, and never one alone", async () => {
    await enter(organisation, "north", period, { SURVEY: ["1", "4"] });
    await enter(organisation, "south", period, { SURVEY: ["10", "20"] });
    await enter(organisation, "east", period, { SURVEY: ["20", "40"] });
    const view = await cutOf(organisation);
    expect(figures(view, "SURVEY")).toEqual({ young: "suppressed", old: "suppressed", total: "48.4" });
    expect(JSON.stringify(view)).not.toContain('"denominator":40000');
  });

  test("a group that rests on few is hidden, though no unit is", async () => {
    await enter(organisation, "south", period, { SURVEY: ["4", "8"] });
    await enter(organisation, "east", period, { SURVEY: ["20", "40"] });
    expect(figures(await cutOf(organisation), "SURVEY")).toEqual({
      young: "suppressed",
      old: "suppressed",
      total: "50",
    });
  });

  test("below the top no group is shown: its figure there, beside the whole organisation's, would tell of the others", async () => {
    const deep = await anOrganisation({
      units: [unit("root", null), unit("sector", "root"), ...units.map((code) => unit(code, "sector"))],
      indicators: [share("SURVEY", { smallNumberLimit: 5 }), indicator("SUM", { overUnits: "sum" })],
      scorecards: [scorecard({ R1: ["SURVEY", "SUM"] }, { assignedTo: ["root", "sector", ...units] })],
      targetLevels: [],
      groupings: [grouping("users", { north: { young: "1" }, south: { old: "1" } })],
    });
    for (const code of units) await enter(deep, code, period, { SURVEY: ["16", "20"], SUM: "2" });
    expect(figures(await cutOf(deep), "SURVEY")).toMatchObject({ young: "80", total: "80" });
    const below = await unitCutOf(deep, "sector");
    expect(figures(below, "SURVEY")).toMatchObject({ young: "suppressed", old: "suppressed", total: "80" });
    expect(figures(below, "SUM")).toEqual({ young: "2", old: "2", "-": "2", total: "6" });
  });

  test("nothing is hidden where enough have answered everywhere", async () => {
    for (const code of units) await enter(organisation, code, period, { SURVEY: ["16", "20"] });
    expect(figures(await cutOf(organisation), "SURVEY")).toEqual({ young: "80", old: "80", total: "80" });
  });
});

test("a grouping without shares leaves everything undistributed", async () => {
  const organisation = await anOrganisation({ groupings: [grouping("users", {})] });
  await enter(organisation, "north", period, { A: "4" });
  const view = await cutOf(organisation);
  expect(view.groups.map(({ code }) => code)).toEqual(["-"]);
  expect(figures(view, "A")).toMatchObject({ "-": "4", total: "4" });
});
