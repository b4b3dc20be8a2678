import { beforeEach, describe, expect, it, test } from "vitest";
import type { Actor } from "@/lib/data/access";
import { editAssignments } from "@/lib/data/assignment";
import { getCascade } from "@/lib/data/cascade";
import { previewCascade } from "@/lib/data/cascade-preview";
import { archiveScorecard, createScorecard, editScorecard, restoreScorecard } from "@/lib/data/scorecard";
import { listEditablePlans, listScorecards } from "@/lib/data/scorecard-list";
import { idOf } from "@/prisma/seed/id-of";
import { travelTo } from "@/tests/support/clock";
import { dashboardOf, rowAt, shownAt } from "@/tests/support/dashboard";
import { enter, storedAt } from "@/tests/support/entry";
import { indicator, level } from "@/tests/support/indicator";
import { actorOf, anOrganisation, type Organisation, unit } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";
import { countStatements } from "@/tests/support/statements";

const period = "2026-T1";
let organisation: Organisation;
let actor: Actor;
let cardId: string;

/** The card with A and B stands on the sector; old has closed. */
beforeEach(async () => {
  travelTo("2026-06-15");
  organisation = await anOrganisation({
    units: [
      unit("root", null),
      unit("sector", "root"),
      unit("north", "sector"),
      unit("south", "sector"),
      unit("old", "sector", { closedOn: "2026-05-31" }),
    ],
    indicators: [indicator("A"), indicator("B", { overUnits: "none" })],
    scorecards: [scorecard({ R1: ["A", "B"] }, { assignedTo: ["sector"] })],
    targetLevels: [level("A", "5", "2.5"), level("B", "5", "2.5")],
  });
  actor = organisation.actor;
  ({ id: cardId } = await db.scorecard.findFirstOrThrow({ where: { organisationId: organisation.id } }));
});

const at = (code: string) => idOf(organisation.units, code);
const change = async (added: string[], removed: string[] = [], by = actor) => {
  const { version } = await db.scorecard.findFirstOrThrow({ where: { id: cardId } });
  return editAssignments(by, { id: cardId, version, added: added.map(at), removed: removed.map(at) });
};
const preview = async (added: string[], removed: string[] = [], by = actor) =>
  previewCascade(by, cardId, { added: added.map(at), removed: removed.map(at) });
const standing = async () =>
  (await getCascade(actor, cardId))?.units.filter(({ assigned }) => assigned).map(({ name }) => name.nn);

describe("the preview of a change", () => {
  it("tells who gets the card, and who gathers from now on instead of typing", async () => {
    const told = await preview(["north", "south"]);
    expect(told?.gains.map(({ name }) => name.nn)).toEqual(["north", "south"]);
    const lines = (
      changes: { name: { nn?: string | undefined }; indicators: { name: { nn?: string | undefined } }[] }[],
    ) => changes.map(({ name, indicators }) => [name.nn, ...indicators.map((each) => each.name.nn)]);
    expect(lines(told?.begins ?? [])).toEqual([
      ["north", "A", "B"],
      ["south", "A", "B"],
    ]);
    expect(lines(told?.stops ?? [])).toEqual([["sector", "A"]]);
    expect(told?.stops[0]?.gathers).toBe(true);
  });

  it("tells who loses it with how many values, and who types again", async () => {
    await change(["north"]);
    await enter(organisation, "north", period, { A: "4", B: "4" });
    const told = await preview([], ["north"]);
    expect(told).toMatchObject({ gains: [], loses: [{ id: at("north"), values: 2 }] });
    expect(told?.begins).toMatchObject([{ id: at("sector"), indicators: [{ name: { nn: "A" } }] }]);
    expect(told?.stops).toMatchObject([{ id: at("north"), gathers: false }]);
    expect(told?.stops[0]?.indicators).toHaveLength(2);
  });

  it("changes nothing, and is not for those who may not define where the card is owned", async () => {
    await preview(["north"]);
    expect(await standing()).toEqual(["sector"]);
    expect(await preview(["north"], [], await actorOf(organisation, "administrator", "sector"))).toBeNull();
  });

  it("costs the same number of statements whatever the number of units", async () => {
    await preview(["north"]);
    const one = await countStatements(() => preview(["north"]));
    expect(await countStatements(() => preview(["north", "south", "root"], ["sector"]))).toBe(one);
  });
});

describe("an assignment", () => {
  it("is linked: the card stands on the unit's dashboard, and its parent gathers", async () => {
    await change(["north", "south"]);
    await enter(organisation, "north", period, { A: "3" });
    await enter(organisation, "south", period, { A: "5" });
    expect((await dashboardOf(organisation, "north", period)).scorecards.map(({ id }) => id)).toEqual([
      cardId,
    ]);
    expect((await rowAt(organisation, "sector", "A", period)).aggregation).toMatchObject({ reported: 2 });
    expect(await db.scorecard.count({ where: { organisationId: organisation.id } })).toBe(1);
  });

  it("that is removed keeps what was reported, and it is there again when it is given back", async () => {
    await change(["north"]);
    await enter(organisation, "north", period, { A: "4" });
    await change([], ["north"]);
    expect((await dashboardOf(organisation, "north", period)).scorecards).toEqual([]);
    expect((await storedAt(organisation, "north", "A", period))?.value).toBe("4");
    await change(["north"]);
    expect(await shownAt(organisation, "north", "A", period)).toBe("4");
  });

  it("stands in the trail, by what was given and what was taken", async () => {
    await change(["north", "south"], ["sector"]);
    const events = await db.auditEvent.findMany({
      where: { entityId: cardId, action: { in: ["scorecard.assign", "scorecard.unassign"] } },
      orderBy: { id: "asc" },
    });
    expect(events.slice(-2).map(({ action, after }) => [action, after])).toEqual([
      ["scorecard.assign", { unitIds: [at("north"), at("south")] }],
      ["scorecard.unassign", { unitIds: [at("sector")] }],
    ]);
  });

  it("is refused when the card has changed meanwhile, and where a unit has closed", async () => {
    const seen = { id: cardId, version: 1, added: [at("north")], removed: [] };
    await change(["south"]);
    await expect(editAssignments(actor, seen)).rejects.toMatchObject({ code: "conflict" });
    await expect(change(["old"])).rejects.toMatchObject({ details: { fields: { added: "closedUnit" } } });
    expect(await standing()).toEqual(["sector", "south"]);
  });

  it("takes the right to define where the card is owned, and at every unit that changes", async () => {
    const elsewhere = await anOrganisation();
    await expect(change(["north"], [], await actorOf(organisation, "leader"))).rejects.toThrow("notFound");
    await expect(change(["north"], [], elsewhere.actor)).rejects.toThrow("notFound");
    await expect(
      change(["north"], [], await actorOf(organisation, "administrator", "sector")),
    ).rejects.toThrow("notFound");
    const owned = await createScorecard(await actorOf(organisation, "administrator", "sector"), {
      planId: (await db.plan.findFirstOrThrow({ where: { organisationId: organisation.id } })).id,
      ownerUnitId: at("sector"),
      name: { nn: "Eige" },
      published: true,
    });
    const sector = await actorOf(organisation, "administrator", "sector");
    const give = (unitIds: string[], version: number) =>
      editAssignments(sector, { id: owned, version, added: unitIds, removed: [] });
    await expect(give([at("north"), at("root")], 1)).rejects.toThrow("notFound");
    await expect(give([idOf(elsewhere.units, "north")], 1)).rejects.toThrow("notFound");
    await give([at("north")], 1);
    const cascade = await getCascade(sector, owned);
    const may = (code: string) => cascade?.units.find(({ id }) => id === at(code))?.mayChange;
    expect([may("root"), may("north"), may("old")]).toEqual([false, true, undefined]);
  });
});

describe("a unit's own card", () => {
  it("stands beside the linked ones on its dashboard, and says whose it is", async () => {
    await change(["north"]);
    const leader = await actorOf(organisation, "administrator", "north");
    const { id: planId } = await db.plan.findFirstOrThrow({ where: { organisationId: organisation.id } });
    const own = { planId, ownerUnitId: at("north"), name: { nn: "Vårt eige" }, published: true };
    const id = await createScorecard(leader, own);
    await editAssignments(leader, { id, version: 1, added: [at("north")], removed: [] });
    const { scorecards } = await dashboardOf(organisation, "north", period);
    expect(scorecards.map(({ name, owner }) => [name.nn, owner.code])).toEqual([
      ["Card R", "root"],
      ["Vårt eige", "north"],
    ]);
    expect((await dashboardOf(organisation, "south", period)).scorecards).toEqual([]);
    expect((await listScorecards(leader)).cards.map(({ owner }) => owner.name.nn)).toEqual(["north"]);
    expect((await listScorecards(actor)).cards.map(({ owner }) => owner.name.nn)).toEqual(["root", "north"]);
  });
});

describe("a scorecard", () => {
  const planId = async () =>
    (await db.plan.findFirstOrThrow({ where: { organisationId: organisation.id } })).id;

  it("gets a code of its name that is free, and stands last", async () => {
    const input = {
      planId: await planId(),
      ownerUnitId: at("root"),
      name: { nn: "Målekart for året" },
      published: false,
    };
    await createScorecard(actor, input);
    await createScorecard(actor, input);
    await createScorecard(actor, { ...input, name: { nn: "…" } });
    const rows = await db.scorecard.findMany({
      where: { organisationId: organisation.id },
      orderBy: { position: "asc" },
    });
    expect(rows.map(({ code }) => code)).toEqual([
      "card-r",
      "malekart-for-aret",
      "malekart-for-aret-2",
      "card",
    ]);
  });

  it("may get another name, owner and readers", async () => {
    const edit = {
      id: cardId,
      version: 1,
      name: { nn: "Nytt" },
      ownerUnitId: at("sector"),
      published: false,
    };
    await editScorecard(actor, edit);
    expect((await listScorecards(actor)).cards[0]).toMatchObject({
      name: { nn: "Nytt" },
      owner: { id: at("sector") },
      published: false,
      version: 2,
    });
    await expect(editScorecard(actor, edit)).rejects.toMatchObject({ code: "conflict" });
    const sector = await actorOf(organisation, "administrator", "sector");
    const upwards = { ...edit, version: 2, ownerUnitId: at("root") };
    await expect(editScorecard(sector, upwards)).rejects.toThrow("notFound");
  });

  it("that is archived is on no dashboard, and comes back with its units and values", async () => {
    await enter(organisation, "sector", period, { A: "4" });
    await archiveScorecard(actor, { id: cardId, version: 1 });
    expect((await dashboardOf(organisation, "sector", period)).scorecards).toEqual([]);
    expect(await getCascade(actor, cardId)).toBeNull();
    expect((await listScorecards(actor)).cards[0]).toMatchObject({ archived: true, version: 2 });
    await expect(archiveScorecard(actor, { id: cardId, version: 2 })).rejects.toThrow("notFound");
    await restoreScorecard(actor, { id: cardId, version: 2 });
    expect(await shownAt(organisation, "sector", "A", period)).toBe("4");
    await expect(restoreScorecard(actor, { id: cardId, version: 3 })).rejects.toThrow("notFound");
  });
});

test("the plans whose cards may be edited are told to those who may define somewhere", async () => {
  expect((await listEditablePlans(actor)).map(({ state }) => state)).toEqual(["current"]);
  expect(await listEditablePlans(await actorOf(organisation, "leader"))).toEqual([]);
});
