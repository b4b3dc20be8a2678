import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { getEntryPage } from "@/lib/data/entry-page";
import { getIndicatorPage } from "@/lib/data/indicator-page";
import { endException, grantException } from "@/lib/data/lock-exception";
import { decideReport } from "@/lib/data/report";
import { listReports } from "@/lib/data/report-list";
import { getReportPage } from "@/lib/data/report-page";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { rowsOf } from "../support/dashboard";
import { enter, storedAt } from "../support/entry";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { approvedCard, decide, handIn, reportAt } from "../support/report";
import { scorecard } from "../support/scorecard";

const period = "2026-T1";
let organisation: Organisation;
let cardId: string;
let leader: Actor;
let superior: Actor;
let director: Actor;

beforeEach(async () => {
  travelTo("2026-05-10");
  organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B")],
    scorecards: [scorecard({ R1: ["A", "B"] })],
    targetLevels: [level("A", "5", "2.5")],
  });
  cardId = await approvedCard(organisation);
  leader = await actorOf(organisation, "leader", "north");
  superior = await actorOf(organisation, "leader", "sector");
  director = await actorOf(organisation, "leader", "root");
});

const delivered = async (unit: string) => enter(organisation, unit, period, { A: "4", B: "6" });
const stripAt = async (actor: Actor, unit: string) =>
  (await getEntryPage(actor, unit, period))?.reports.strips[0];

/** A unit below the sector whose values are delivered, handed in and approved. */
async function approved(unit: "north" | "south") {
  await delivered(unit);
  await handIn(organisation, unit === "north" ? leader : director, unit, period);
  await decide(organisation, superior, unit, period, "approve");
}

describe("from value to approved", () => {
  test("the leader hands in, the superior sends back with a reason, the leader mends, the superior approves", async () => {
    expect(await stripAt(leader, "north")).toMatchObject({
      state: "notStarted",
      holders: ["leader at north"],
      unfinished: 2,
      due: "2026-05-20",
      daysLeft: 10,
      maySubmit: true,
    });
    await enter(organisation, "north", period, { A: "4" });
    expect(await refusalOf(handIn(organisation, leader, "north", period))).toMatchObject({
      code: "invalid",
      fields: { report: "incomplete" },
    });
    await enter(organisation, "north", period, { B: { kind: "missing", comment: "not counted" } });
    const id = await handIn(organisation, leader, "north", period);
    expect(await stripAt(leader, "north")).toMatchObject({
      state: "submitted",
      holders: ["leader at sector"],
      maySubmit: false,
    });
    expect(await listReports(superior)).toMatchObject({
      waiting: [{ id, unit: { code: "north" }, values: 1, red: 0, missing: 1 }],
      decided: [],
    });

    await decide(organisation, superior, "north", period, "return");
    expect(await stripAt(leader, "north")).toMatchObject({
      state: "returned",
      reason: "because",
      maySubmit: true,
    });
    await enter(organisation, "north", period, { A: { value: "4,5", comment: "counted anew" } });
    expect((await reportAt(organisation, "north", period))?.state).toBe("returned");
    await handIn(organisation, leader, "north", period);
    await decide(organisation, superior, "north", period, "approve");
    expect(await stripAt(leader, "north")).toMatchObject({ state: "approved", holders: [], reason: null });
    expect(await storedAt(organisation, "north", "A", period)).toMatchObject({
      stage: "approved",
      revisions: [{ stage: "submitted" }, { stage: "submitted" }, { stage: "approved" }],
    });
    const events = await db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "report.submit",
      "report.return",
      "report.submit",
      "report.approve",
    ]);
  });

  test("a parent is approved after its children, and the approval is taken back from the top down", async () => {
    await approved("north");
    await handIn(organisation, superior, "sector", period);
    const awaiting = async () =>
      (await getReportPage(director, await idAt("sector")))?.rows.map((row) => row.awaiting);
    expect((await getReportPage(director, await idAt("sector")))?.below).toMatchObject([{ code: "south" }]);
    expect(await awaiting()).toEqual([0, 0]);
    expect(await refusalOf(decide(organisation, director, "sector", period, "approve"))).toMatchObject({
      fields: { report: "childrenNotApproved" },
    });
    await approved("south");
    await decide(organisation, director, "sector", period, "approve");
    expect(await refusalOf(decide(organisation, superior, "north", period, "undo"))).toMatchObject({
      fields: { report: "parentApproved" },
    });
    await decide(organisation, director, "sector", period, "undo");
    await decide(organisation, superior, "north", period, "undo");
    expect(await awaiting()).toEqual([1, 1]);
    expect(await storedAt(organisation, "north", "A", period)).toMatchObject({
      stage: "submitted",
      version: 3,
    });
    await enter(organisation, "north", period, { A: { value: "5", comment: "open again" } });
  });

  test("nobody approves what they handed in or changed themselves", async () => {
    await delivered("north");
    await handIn(organisation, superior, "north", period);
    expect(await refusalOf(decide(organisation, superior, "north", period, "approve"))).toMatchObject({
      fields: { report: "ownReport" },
    });
    await decide(organisation, director, "north", period, "approve");
  });

  test("figures that change after they were handed in are not approved unread", async () => {
    await delivered("north");
    const id = await handIn(organisation, leader, "north", period);
    const { version = 0 } = (await getReportPage(superior, id)) ?? {};
    await enter(
      organisation,
      "north",
      period,
      { A: { value: "3", comment: "wrong count" } },
      { actor: leader },
    );
    expect(await refusalOf(decideReport(superior, { id, version, act: "approve" }))).toMatchObject({
      code: "conflict",
    });
  });

  test("of two who approve at once one wins, and the other is told", async () => {
    await delivered("north");
    const id = await handIn(organisation, leader, "north", period);
    const other = await actorOf(organisation, "leader", "sector");
    const answers = await Promise.allSettled(
      [superior, other, director].map((actor) => decideReport(actor, { id, version: 1, act: "approve" })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers.filter((each) => each.status === "rejected")) {
      expect(answer.reason).toMatchObject({ code: "conflict" });
    }
    expect(await storedAt(organisation, "north", "A", period)).toMatchObject({
      version: 2,
      stage: "approved",
    });
  });

  test("the root has nobody above it, and a card without approval has no report", async () => {
    expect(await stripAt(director, "root")).toBeUndefined();
    await db.scorecard.updateMany({ where: { id: cardId }, data: { requiresApproval: null } });
    await db.organisation.update({ where: { id: organisation.id }, data: { revision: { increment: 1 } } });
    expect(await stripAt(leader, "north")).toBeUndefined();
    await db.periodSetting.updateMany({
      where: { organisationId: organisation.id, kind: "tertial" },
      data: { requiresApproval: true },
    });
    await db.organisation.update({ where: { id: organisation.id }, data: { revision: { increment: 1 } } });
    expect(await stripAt(leader, "north")).toMatchObject({ state: "notStarted" });
  });
});

async function idAt(unit: string): Promise<string> {
  return (await reportAt(organisation, unit, period))?.id ?? "";
}

describe("locks and exceptions", () => {
  const grant = (actor: Actor, untilDay = "2026-05-14") =>
    grantException(actor, {
      unitId: idOf(organisation.units, "north"),
      scorecardId: cardId,
      period,
      untilDay,
      reason: "a late invoice",
    });
  const correct = (value: string) =>
    enter(organisation, "north", period, { A: { value, comment: `it is ${value}` } }, { actor: leader });

  test("approved values are locked, an exception opens them, and what is changed must be approved anew", async () => {
    await approved("north");
    expect(await refusalOf(correct("3"))).toMatchObject({ fields: { value: "periodApproved" } });
    const page = await getEntryPage(leader, "north", period);
    expect(page?.rows[0]).toMatchObject({ state: "locked", stateReason: "approved" });
    expect(page?.reports).toMatchObject({ openers: ["leader at sector"], mayOpen: false });

    await grant(superior);
    expect((await stripAt(leader, "north"))?.exceptions).toMatchObject([
      { reason: "a late invoice", until: "2026-05-14", grantedBy: "leader at sector" },
    ]);
    await correct("3");
    expect(await reportAt(organisation, "north", period)).toMatchObject({ state: "submitted" });
    expect(await storedAt(organisation, "north", "A", period)).toMatchObject({ stage: "submitted" });
    expect(await storedAt(organisation, "north", "B", period)).toMatchObject({ stage: "approved" });
    await decide(organisation, superior, "north", period, "approve");
    travelTo("2026-05-15");
    expect(await refusalOf(correct("2,9"))).toMatchObject({ fields: { value: "periodApproved" } });
  });

  test("an exception can be ended before its day, and ends by itself", async () => {
    await approved("north");
    const id = await grant(director);
    expect((await getEntryPage(leader, "north", period))?.rows[0]?.stateReason).toBe("exception");
    await endException(superior, id);
    await endException(superior, id);
    expect(await refusalOf(correct("3"))).toMatchObject({ fields: { value: "periodApproved" } });
    const events = await db.auditEvent.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual(["lockException.open", "lockException.end"]);
  });

  test("one who may not approve above opens nothing, and a day that has passed opens nothing", async () => {
    expect(await refusalOf(grant(leader))).toMatchObject({ code: "notFound" });
    expect(await refusalOf(grant(superior, "2026-05-09"))).toMatchObject({
      fields: { untilDay: "dayPassed" },
    });
    const id = await grant(superior);
    expect(await refusalOf(endException(leader, id))).toMatchObject({ code: "notFound" });
  });
});

test("an unusual value is asked about once: a comment confirms it", async () => {
  travelTo("2026-01-05");
  for (const year of [2023, 2024, 2025]) {
    for (const tertial of ["T1", "T2", "T3"]) {
      await enter(organisation, "north", `${year}-${tertial}`, { B: { value: "6", comment: "as always" } });
    }
  }
  travelTo("2026-05-10");
  const entry = (cell: object) => enter(organisation, "north", period, { B: { ...cell } }, { actor: leader });
  expect(await refusalOf(entry({ value: "60" }))).toMatchObject({
    fields: { comment: "unusualUnexplained" },
  });
  expect(await entry({ value: "60", comment: "the school was merged" })).toEqual({ saved: 1 });
});

describe("what the public reads", () => {
  const period = "2026-T1";
  const publicValue = async () => valueAt(publicActor);
  const valueAt = async (actor: Actor) => {
    const dashboard = await getUnitDashboard(actor, organisation.code, "north", period);
    const row = dashboard && rowsOf(dashboard).find(({ indicator: { code } }) => code === "A");
    const value = row?.cell.kind === "value" ? fixedToDecimal(row.cell.value) : (row?.cell ?? null);
    return { value, awaitsApproval: row?.awaitsApproval, corrected: row?.corrected };
  };
  const hidden = { value: { kind: "missing", reason: "awaitingApproval" }, awaitsApproval: false };
  const historyFor = async (actor: Actor) =>
    (await getIndicatorPage(actor, organisation.code, "north", "A", period))?.corrections.length;

  test("figures become public when they are approved, and a correction when it is", async () => {
    await enter(organisation, "north", period, { A: "4", B: "6" });
    expect(await publicValue()).toMatchObject(hidden);
    expect(await valueAt(leader)).toMatchObject({ value: "4", awaitsApproval: true });
    await handIn(organisation, leader, "north", period);
    await decide(organisation, superior, "north", period, "approve");
    expect(await publicValue()).toMatchObject({ value: "4", corrected: false });
    expect(await valueAt(leader)).toMatchObject({ value: "4", awaitsApproval: false, corrected: false });
    expect(await historyFor(leader)).toBe(0);

    await decide(organisation, superior, "north", period, "undo");
    await enter(organisation, "north", period, { A: { value: "5", comment: "one was forgotten" } });
    expect(await publicValue()).toMatchObject({ value: "4" });
    expect(await valueAt(leader)).toMatchObject({ value: "5", awaitsApproval: true, corrected: true });
    expect([await historyFor(leader), await historyFor(publicActor)]).toEqual([2, 0]);
    await decide(organisation, superior, "north", period, "approve");
    expect(await publicValue()).toMatchObject({ value: "5", corrected: true });
    expect(await historyFor(publicActor)).toBe(2);
  });

  test("what was public before approval was asked for stays so", async () => {
    await enter(organisation, "north", period, { A: "4" });
    await db.auditEvent.create({
      data: {
        organisationId: organisation.id,
        action: "scorecard.editApproval",
        entityId: cardId,
        after: { requiresApproval: true },
        revision: 0,
        at: new Date("2026-06-01T12:00:00Z"),
      },
    });
    await db.organisation.update({ where: { id: organisation.id }, data: { revision: { increment: 1 } } });
    expect(await publicValue()).toMatchObject({ value: "4" });
    travelTo("2026-06-02");
    await enter(organisation, "north", period, { A: { value: "5", comment: "mended" }, B: "6" });
    expect(await publicValue()).toMatchObject({ value: "4" });
    expect(await valueAt(leader)).toMatchObject({ value: "5", awaitsApproval: true });
  });
});
