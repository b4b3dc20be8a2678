import { beforeEach, describe, expect, it, test } from "vitest";
import { getEntryPage } from "@/lib/data/entry-page";
import { createIndicatorLink } from "@/lib/data/indicator-link";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { listMyUnits } from "@/lib/data/my-units";
import { editObjective } from "@/lib/data/objective";
import { getOrganisationOverview } from "@/lib/data/organisation-overview";
import { createPlan, editVision } from "@/lib/data/plan";
import { copyPlan } from "@/lib/data/plan-copy";
import { getPlanObstacle, makePlanCurrent } from "@/lib/data/plan-current";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { indicatorLinkInput } from "@/lib/schemas/strategy";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "@/tests/support/clock";
import { dashboardOf, rowsOf } from "@/tests/support/dashboard";
import { enter } from "@/tests/support/entry";
import { indicator, level } from "@/tests/support/indicator";
import { anOrganisation, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";

const units = ["root", "sector", "north"];
let organisation: Organisation;
let former: string;
let draft: string;

/**
 * The plan from 2020 has A on every unit and B on the sector's own card. Its copy from 2026-05-01 has C besides, another vision,
 * another weight and the card no longer on the sector.
 */
beforeEach(async () => {
  travelTo("2026-04-20");
  organisation = await anOrganisation({
    indicators: ["A", "B", "C"].map((code) => indicator(code)),
    scorecards: [
      scorecard({ R1: ["A"] }),
      scorecard({ S1: ["B"] }, { owner: "sector", assignedTo: ["sector"] }),
    ],
    targetLevels: ["A", "B", "C"].map((code) => level(code, "5", "2.5")),
  });
  const { actor, id: organisationId } = organisation;
  ({ id: former } = await db.plan.findFirstOrThrow({ where: { organisationId } }));
  draft = await copyPlan(actor, {
    id: former,
    name: { nn: "Ny" },
    startsOn: "2026-05-01",
    endsOn: "2029-12-31",
  });
  const inDraft = { organisationId, objective: { focusArea: { scorecard: { planId: draft } } } };
  const [factor] = await db.successFactor.findMany({ where: inDraft, orderBy: { code: "asc" } });
  const link = {
    successFactorId: factor?.id,
    indicatorId: idOf(organisation.indicators, "C"),
    code: "R1.2",
    weight: "3",
  };
  await createIndicatorLink(actor, indicatorLinkInput.parse(link));
  await editVision(actor, {
    planId: draft,
    unitId: idOf(organisation.units, "root"),
    text: { nn: "Ny visjon" },
  });
  await db.scorecardAssignment.deleteMany({
    where: {
      organisationId,
      unitId: idOf(organisation.units, "sector"),
      scorecard: { planId: draft, code: "card-s" },
    },
  });
  await enter(organisation, "north", "2026-T1", { A: "4" });
  await enter(organisation, "sector", "2026-T1", { B: { value: "1", comment: "raud" } });
});

/** All that is read of a period, of every unit. */
const everything = async (period: string) => ({
  overview: await getOrganisationOverview(organisation.actor, organisation.code, period),
  dashboards: await Promise.all(units.map((unit) => dashboardOf(organisation, unit, period))),
  indicator: await getIndicatorPage(organisation.actor, organisation.code, "sector", "B", period),
  entry: await getEntryPage(organisation.actor, "sector", period),
});

const asked = async (unit: string, period: string) =>
  (await getEntryPage(organisation.actor, unit, period))?.rows.map((row) => row.indicator.code);

describe("a plan that is put in force", () => {
  it("changes nothing of the periods that ended before it", async () => {
    travelTo("2026-06-15");
    const before = await everything("2026-T1");
    expect(before.dashboards[1]?.scorecards.map(({ code }) => code)).toEqual(["card-r", "card-s"]);
    await makePlanCurrent(organisation.actor, { id: draft });
    expect(await everything("2026-T1")).toEqual(before);
    expect(before.dashboards[0]?.vision).toEqual({ nn: "Vision", nb: "Vision", en: "Vision" });
  });

  it("is what later periods are read by", async () => {
    travelTo("2026-06-15");
    await makePlanCurrent(organisation.actor, { id: draft });
    const dashboard = await dashboardOf(organisation, "sector", "2026-T2");
    expect(rowsOf(dashboard).map((row) => [row.indicator.code, row.weight])).toEqual([
      ["A", 1],
      ["C", 3],
    ]);
    expect((await dashboardOf(organisation, "root", "2026-T2")).vision).toEqual({ nn: "Ny visjon" });
    expect(
      await getIndicatorPage(organisation.actor, organisation.code, "sector", "B", "2026-T2"),
    ).toBeNull();
  });

  it("leaves the entry of an old open period on the old cards", async () => {
    travelTo("2026-06-15");
    await makePlanCurrent(organisation.actor, { id: draft });
    expect(await asked("sector", "2026-T1")).toEqual(["B"]);
    await enter(organisation, "sector", "2026-T1", { B: { value: "3", comment: "retta" } });
    await expect(enter(organisation, "north", "2026-T1", { C: "4" })).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await asked("north", "2026-T2")).toEqual(["A", "C"]);
    await enter(organisation, "north", "2026-T2", { C: "4" });
    await expect(enter(organisation, "sector", "2026-T2", { B: "4" })).rejects.toMatchObject({
      code: "invalid",
    });
    const mine = await listMyUnits(organisation.actor);
    expect(mine?.units.find(({ unit }) => unit.code === "sector")).toMatchObject({
      expected: 1,
      delivered: 1,
    });
  });

  it("makes history of the one before: its cards can no longer be changed", async () => {
    travelTo("2026-06-15");
    const objective = await db.objective.findFirstOrThrow({
      where: { organisationId: organisation.id, focusArea: { scorecard: { planId: former } } },
      include: { focusArea: true },
    });
    await makePlanCurrent(organisation.actor, { id: draft });
    const change = { id: objective.id, version: 1, name: { nn: "Nytt" }, weight: "1" };
    await expect(editObjective(organisation.actor, change)).rejects.toThrow("notFound");
    expect(await getScorecardEditor(organisation.actor, objective.focusArea.scorecardId)).toBeNull();
    expect(await listed()).toEqual([
      ["Card R", "Ny", "current"],
      ["Card S", "Ny", "current"],
    ]);
  });
});

const listed = async () =>
  (await listScorecards(organisation.actor)).cards.map(({ name, plan }) => [
    name.nn,
    plan.name.nn,
    plan.state,
  ]);

test("the cards to edit are those in force, then those of drafts", async () => {
  expect(await listed()).toEqual([
    ["Card R", "Plan", "current"],
    ["Card S", "Plan", "current"],
    ["Card R", "Ny", "draft"],
    ["Card S", "Ny", "draft"],
  ]);
});

describe("a month within the year a plan begins in", () => {
  it("is entered on the cards of its own plan", async () => {
    const monthly = await anOrganisation({
      dashboardKind: "year",
      indicators: [indicator("M", { frequency: "month" }), indicator("N", { frequency: "month" })],
      scorecards: [scorecard({ R1: ["M"] })],
      targetLevels: [],
    });
    const { actor, id: organisationId } = monthly;
    const plan = await db.plan.findFirstOrThrow({ where: { organisationId } });
    const days = { startsOn: "2026-03-01", endsOn: "2029-12-31" };
    const id = await copyPlan(actor, { id: plan.id, name: { nn: "Ny" }, ...days });
    const inCopy = {
      organisationId,
      successFactor: { objective: { focusArea: { scorecard: { planId: id } } } },
    };
    const link = await db.indicatorLink.findFirstOrThrow({ where: inCopy });
    await db.indicatorLink.update({
      where: { organisationId_id: { organisationId, id: link.id } },
      data: { indicatorId: idOf(monthly.indicators, "N") },
    });
    travelTo("2026-04-20");
    await makePlanCurrent(actor, { id });
    const rows = (await getEntryPage(actor, "north", "2026"))?.rows ?? [];
    expect(
      rows.filter(({ period }) => period <= "2026-04").map((row) => [row.indicator.code, row.period]),
    ).toEqual([
      ["M", "2026-01"],
      ["M", "2026-02"],
      ["N", "2026-03"],
      ["N", "2026-04"],
    ]);
  });
});

describe("what keeps a draft from being put in force", () => {
  const obstacleTo = (id: string) => getPlanObstacle(organisation.actor, id);
  const refused = async (id: string, code: string) => {
    expect(await obstacleTo(id)).toBe(code);
    await expect(makePlanCurrent(organisation.actor, { id })).rejects.toMatchObject({
      details: { fields: { id: code } },
    });
  };

  it("is told before one tries", async () => {
    await refused(draft, "notBegun");
    travelTo("2026-05-01");
    expect(await obstacleTo(draft)).toBeNull();
  });

  it("a plan in force that begins later", async () => {
    const days = { startsOn: "2019-01-01", endsOn: "2029-12-31" };
    await refused(
      await copyPlan(organisation.actor, { id: former, name: { nn: "Eldre" }, ...days }),
      "beforeCurrent",
    );
  });

  it("no cards", async () => {
    const days = { startsOn: "2026-01-01", endsOn: "2029-12-31" };
    await refused(
      await createPlan(organisation.actor, { name: { nn: "Tom" }, state: "draft", ...days }),
      "emptyPlan",
    );
  });

  it("a report that is approved", async () => {
    travelTo("2026-06-15");
    const { actor, id: organisationId, units: unitIds } = organisation;
    const { id: userId } = await db.user.create({
      data: { organisationId, email: "leiar@test.invalid", name: "Leiar", locale: "nn" },
    });
    const card = await db.scorecard.findFirstOrThrow({ where: { organisationId, planId: former } });
    const report = {
      organisationId,
      unitId: idOf(unitIds, "north"),
      scorecardId: card.id,
      submittedAt: new Date(),
      submittedById: userId,
    };
    const data = { ...report, period: "2026-T1", periodEnd: new Date("2026-04-30") };
    await db.report.create({ data: { ...data, state: "approved" } });
    expect(await obstacleTo(draft)).toBeNull();
    const later = { ...report, period: "2026-05", periodEnd: new Date("2026-05-31") };
    await db.report.create({ data: { ...later, state: "approved" } });
    await refused(draft, "coversLocked");
    expect(await getPlanObstacle({ ...actor, grants: [] }, draft)).toBeNull();
  });
});
