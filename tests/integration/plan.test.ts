import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { createCause } from "@/lib/data/cause";
import { editObjective } from "@/lib/data/objective";
import { createPlan, editPeriodSetting, editPlan } from "@/lib/data/plan";
import { copyPlan } from "@/lib/data/plan-copy";
import { makePlanCurrent } from "@/lib/data/plan-current";
import { getPlanDiff, listPlans } from "@/lib/data/plan-list";
import { causeInput } from "@/lib/schemas/cause";
import { planInput } from "@/lib/schemas/plan";
import { travelTo } from "@/tests/support/clock";
import { enter } from "@/tests/support/entry";
import { indicator } from "@/tests/support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";
import { countStatements } from "@/tests/support/statements";

const days = { startsOn: "2030-01-01", endsOn: "2033-12-31" };
const name = { nn: "2030–2033" };
const UNKNOWN = "00000000-0000-7000-8000-000000000000";
let organisation: Organisation;
let actor: Actor;
let currentId: string;

beforeEach(async () => {
  travelTo("2029-11-01");
  organisation = await anOrganisation({
    indicators: ["A", "B"].map((code) => indicator(code)),
    scorecards: [scorecard({ R1: ["A*3", "B"], R2: ["A"] })],
    units: [
      unit("root", null),
      unit("sector", "root"),
      unit("north", "sector"),
      unit("south", "sector", { closedOn: "2028-12-31" }),
    ],
  });
  actor = organisation.actor;
  ({ id: currentId } = await db.plan.findFirstOrThrow({ where: { organisationId: organisation.id } }));
});

const copy = (id = currentId) => copyPlan(actor, { id, name, ...days });
const statesOf = async () =>
  Object.fromEntries((await listPlans(actor))?.map(({ name: { nn }, state }) => [nn, state]) ?? []);
const diffOf = async (from: string, to: string) =>
  (await getPlanDiff(actor, from, to))?.changes.map(({ before, after, changes }) => [
    (after ?? before)?.name.nn,
    ...changes,
  ]);

describe("a copy", () => {
  it("is a draft with all of the plan, known again by lineage", async () => {
    const id = await copy();
    expect(await statesOf()).toEqual({ Plan: "current", "2030–2033": "draft" });
    expect(await diffOf(currentId, id)).toEqual([]);
    const [card] = await db.scorecard.findMany({ where: { planId: id }, include: { focusAreas: true } });
    expect(card).toMatchObject({ code: "card-r", published: true, version: 1 });
    expect(card?.focusAreas).toHaveLength(1);
    expect(await db.vision.count({ where: { planId: id } })).toBe(1);
  });

  it("is assigned to the units that are open when it begins", async () => {
    const id = await copy();
    const rows = await db.scorecardAssignment.findMany({
      where: { scorecard: { planId: id } },
      include: { unit: true },
    });
    expect(rows.map((row) => row.unit.code).sort()).toEqual(["north", "root", "sector"]);
  });

  it("leaves behind what is archived", async () => {
    const factor = await db.successFactor.findFirstOrThrow({
      where: { organisationId: organisation.id, code: "R2" },
    });
    await db.successFactor.update({
      where: { organisationId_id: { organisationId: organisation.id, id: factor.id } },
      data: { archivedAt: new Date() },
    });
    const id = await copy();
    const codes = await db.successFactor.findMany({
      where: { objective: { focusArea: { scorecard: { planId: id } } } },
    });
    expect(codes.map(({ code }) => code)).toEqual(["R1"]);
  });

  it("takes cause and effect along", async () => {
    const factors = await db.successFactor.findMany({
      where: { organisationId: organisation.id },
      orderBy: { code: "asc" },
    });
    const [cause, effect] = factors.map(({ id }) => `factor.${id}`);
    await createCause(
      actor,
      causeInput.parse({ cause, effect, sign: "negative", lagMonths: "4", reason: { nn: "Fordi" } }),
    );
    await copy();
    const links = await db.causeLink.findMany({
      where: { organisationId: organisation.id },
      orderBy: { id: "asc" },
      include: { causeFactor: true, effectFactor: true },
    });
    const told = links.map((link) => [
      link.causeFactor?.code,
      link.effectFactor?.code,
      link.sign,
      link.lagMonths,
    ]);
    expect(told).toEqual([
      ["R1", "R2", "negative", 4],
      ["R1", "R2", "negative", 4],
    ]);
    expect(new Set(links.map(({ causeFactorId }) => causeFactorId)).size).toBe(2);
    expect(new Set(links.map(({ causeFactor }) => causeFactor?.lineage)).size).toBe(1);
  });

  it("costs the same number of statements however much there is", async () => {
    const few = await countStatements(() => copy());
    const large = await anOrganisation({
      scorecards: ["K", "L", "M"].map((letter) =>
        scorecard({ [`${letter}1`]: ["A"], [`${letter}2`]: ["A"] }),
      ),
    });
    const plan = await db.plan.findFirstOrThrow({ where: { organisationId: large.id } });
    const many = await countStatements(() => copyPlan(large.actor, { id: plan.id, name, ...days }));
    expect(many).toBe(few);
  });

  it("is refused when another plan begins that day, and nothing is left of it", async () => {
    await copy();
    await expect(copy()).rejects.toMatchObject({ details: { fields: { startsOn: "startTaken" } } });
    expect(Object.keys(await statesOf())).toHaveLength(2);
  });
});

describe("the difference between two plans", () => {
  it("tells what was renamed, weighed, moved, added and archived", async () => {
    const id = await copy();
    const inCopy = { focusArea: { scorecard: { planId: id } } };
    const objective = await db.objective.findFirstOrThrow({ where: inCopy });
    await editObjective(actor, { id: objective.id, version: 1, name: { nn: "Nytt mål" }, weight: "2" });
    const [one, two] = await db.successFactor.findMany({
      where: { objective: inCopy },
      orderBy: { code: "asc" },
      include: { links: { orderBy: { code: "asc" } } },
    });
    const other = await db.objective.create({
      data: {
        organisationId: organisation.id,
        focusAreaId: objective.focusAreaId,
        code: "9",
        name: { nn: "Eit til" },
      },
    });
    const keyOf = (row?: { id: string }) => ({
      organisationId_id: { organisationId: organisation.id, id: row?.id ?? "" },
    });
    await db.successFactor.update({ where: keyOf(two), data: { objectiveId: other.id } });
    await db.indicatorLink.update({ where: keyOf(one?.links[1]), data: { archivedAt: new Date() } });
    expect((await diffOf(currentId, id))?.sort()).toEqual(
      [
        ["Nytt mål", "renamed", "weighed"],
        ["Eit til", "added"],
        ["Factor R2", "moved"],
        ["B", "archived"],
      ].sort(),
    );
  });
});

describe("a draft is put in force", () => {
  it("and the one before is archived", async () => {
    const id = await copy();
    travelTo("2030-01-01");
    await makePlanCurrent(actor, { id });
    expect(await statesOf()).toEqual({ Plan: "archived", "2030–2033": "current" });
    const events = await db.auditEvent.findMany({
      where: { organisationId: organisation.id, action: { in: ["plan.makeCurrent", "plan.archive"] } },
    });
    expect(events.map(({ entityId }) => entityId).sort()).toEqual([id, currentId].sort());
    await expect(makePlanCurrent(actor, { id })).rejects.toThrow("notFound");
  });

  it("never before its first day", async () => {
    const id = await copy();
    travelTo("2029-12-31");
    await expect(makePlanCurrent(actor, { id })).rejects.toMatchObject({
      details: { fields: { id: "notBegun" } },
    });
    expect(await statesOf()).toMatchObject({ Plan: "current" });
  });

  it("never without cards", async () => {
    const id = await createPlan(actor, { name, ...days, state: "draft" });
    await expect(makePlanCurrent(actor, { id })).rejects.toMatchObject({
      details: { fields: { id: "emptyPlan" } },
    });
  });

  it("never over a locked period with values", async () => {
    await enter(organisation, "north", "2029-T2", { A: "4" });
    const id = await copyPlan(actor, { id: currentId, name, startsOn: "2029-08-01", endsOn: "2033-12-31" });
    await editPeriodSetting(actor, {
      kind: "tertial",
      dueDays: 20,
      expiryDays: 0,
      requiresApproval: false,
      remindDays: 7,
      escalateDays: 7,
    });
    await expect(makePlanCurrent(actor, { id })).rejects.toMatchObject({
      details: { fields: { id: "coversLocked" } },
    });
    await editPlan(actor, { id, name, startsOn: "2029-09-01", endsOn: "2033-12-31" });
    await makePlanCurrent(actor, { id });
    expect(await statesOf()).toMatchObject({ Plan: "archived" });
  });
});

describe("name and days", () => {
  it("of a draft may change", async () => {
    const id = await copy();
    await editPlan(actor, { id, name: { nn: "Ny" }, startsOn: "2031-01-01", endsOn: "2034-12-31" });
    expect((await listPlans(actor))?.[0]).toMatchObject({ name: { nn: "Ny" }, startsOn: "2031-01-01" });
  });

  it("of a plan in force: only the name", async () => {
    const fixed = { startsOn: "2020-01-01", endsOn: "2039-12-31" };
    await editPlan(actor, { id: currentId, name: { nn: "Ny" }, ...fixed });
    expect((await listPlans(actor))?.[0]).toMatchObject({ name: { nn: "Ny" }, ...fixed });
    await expect(editPlan(actor, { id: currentId, name, ...days })).rejects.toMatchObject({
      details: { fields: { startsOn: "datesFixed" } },
    });
  });

  it.each([
    [{ name: {} }, "name", "required"],
    [{ startsOn: "" }, "startsOn", "required"],
    [{ startsOn: "2030-02-30" }, "startsOn", "badDate"],
    [{ endsOn: "2029-12-31" }, "endsOn", "daysOutOfOrder"],
    [{ endsOn: days.startsOn }, "endsOn", "daysOutOfOrder"],
  ])("%j is refused", (change, field, code) => {
    const issue = planInput.safeParse({ name, ...days, ...change }).error?.issues[0];
    expect([issue?.path[0], issue?.message]).toEqual([field, code]);
  });
});

describe("who may", () => {
  it.each([
    ["administrator", "sector"],
    ["leader", "root"],
    ["politician", "root"],
    ["auditor", "root"],
  ] as const)("not a %s at %s", async (role, at) => {
    const id = await copy();
    const other = await actorOf(organisation, role, at);
    expect(await listPlans(other)).toBeNull();
    expect(await getPlanDiff(other, currentId, id)).toBeNull();
    const tries = [
      () => createPlan(other, { name, startsOn: "2040-01-01", endsOn: "2041-01-01", state: "draft" }),
      () => copyPlan(other, { id, name, startsOn: "2040-01-01", endsOn: "2041-01-01" }),
      () => editPlan(other, { id, name, ...days }),
      () => makePlanCurrent(other, { id }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow("notFound");
  });

  it("nobody from elsewhere", async () => {
    const id = await copy();
    const stranger = (await anOrganisation()).actor;
    expect(await getPlanDiff(stranger, currentId, id)).toBeNull();
    const elsewhere = { startsOn: "2040-01-01", endsOn: "2041-01-01" };
    await expect(copyPlan(stranger, { id, name, ...elsewhere })).rejects.toThrow("notFound");
    await expect(makePlanCurrent(stranger, { id })).rejects.toThrow("notFound");
    await expect(editPlan(stranger, { id, name, ...elsewhere })).rejects.toThrow("notFound");
    await expect(copyPlan(actor, { id: UNKNOWN, name, ...elsewhere })).rejects.toThrow("notFound");
  });
});
