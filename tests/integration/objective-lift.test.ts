import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/data/access";
import { getObjectiveLift, liftObjective } from "@/lib/data/objective-lift";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { travelTo } from "@/tests/support/clock";
import { dashboardOf, shownAt } from "@/tests/support/dashboard";
import { enter } from "@/tests/support/entry";
import { indicator, level } from "@/tests/support/indicator";
import { actorOf, anOrganisation, type Organisation } from "@/tests/support/organisation";
import { db } from "@/tests/support/owner";
import { scorecard } from "@/tests/support/scorecard";

const period = "2026-T1";
let organisation: Organisation;
let actor: Actor;

/** The root's card R stands everywhere; the north's own card N on the north alone, the care of nobody. */
beforeEach(async () => {
  travelTo("2026-06-15");
  organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B")],
    scorecards: [
      scorecard({ R1: ["A"] }),
      scorecard({ N1: ["B"] }, { owner: "north", assignedTo: ["north"] }),
      scorecard({ S1: ["A"] }, { owner: "south", assignedTo: ["south"] }),
    ],
    targetLevels: [level("A", "5", "2.5"), level("B", "5", "2.5")],
  });
  actor = organisation.actor;
});

/** The card and the objective with a code letter. */
const card = (code: string) =>
  db.scorecard.findFirstOrThrow({ where: { organisationId: organisation.id, code: `card-${code}` } });
const objectiveOn = async (code: string) =>
  db.objective.findFirstOrThrow({
    where: { organisationId: organisation.id, focusArea: { scorecardId: (await card(code)).id } },
    include: { successFactors: { include: { links: true } } },
  });
const view = async (by = actor, code = "n") =>
  getObjectiveLift(by, (await card(code)).id, (await objectiveOn(code)).id);
const lift = async (by = actor) => {
  const { id, version } = await objectiveOn("n");
  const [place] = (await view())?.places ?? [];
  return liftObjective(by, { id, version, focusAreaId: place?.id ?? "" });
};
const names = (units: { name: { nn?: string | undefined } }[] | undefined) =>
  units?.map(({ name }) => name.nn);

describe("an objective of a unit's own card", () => {
  it("may go to the cards of units above, and it is told who gets it", async () => {
    const places = (await view())?.places;
    expect(names(places?.map((place) => place.card))).toEqual(["Card R"]);
    expect(names(places?.[0]?.gains)?.sort()).toEqual(["root", "sector", "south"]);
    expect(places?.[0]).toMatchObject({ code: "R", clashes: [], loses: [] });
    expect((await view(actor, "r"))?.places).toEqual([]);
  });

  it("is the same objective with the same factors and indicators afterwards, last in its new place", async () => {
    await enter(organisation, "north", period, { B: "4" });
    const before = await objectiveOn("n");
    expect(await lift()).toBe((await card("r")).id);
    const after = await db.objective.findFirstOrThrow({
      where: { organisationId: organisation.id, id: before.id },
      include: { successFactors: { include: { links: true } } },
    });
    expect(after).toMatchObject({ lineage: before.lineage, code: "2", version: before.version + 1 });
    expect(after.successFactors).toEqual(before.successFactors);
    const [, lifted] =
      (await getScorecardEditor(actor, (await card("r")).id))?.focusAreas[0]?.objectives ?? [];
    expect(lifted?.id).toBe(before.id);
    expect(await shownAt(organisation, "north", "B", period)).toBe("4");
    expect(await shownAt(organisation, "root", "B", "2026-T2")).toBe("notDue");
    const objectivesIn = async (each: string) =>
      (await dashboardOf(organisation, "south", each)).scorecards[0]?.focusAreas[0]?.objectives;
    expect(await objectivesIn("2026-T2")).toHaveLength(2);
    expect(await objectivesIn(period)).toHaveLength(1);
    const event = await db.auditEvent.findFirst({ where: { entityId: before.id, action: "objective.lift" } });
    expect(event?.before).toMatchObject({ focusAreaId: before.focusAreaId });
  });

  it("stays where it is when the card above has one of its codes", async () => {
    const factor = await db.successFactor.findFirstOrThrow({
      where: { organisationId: organisation.id, code: "N1" },
    });
    await db.successFactor.update({
      where: { organisationId_id: { organisationId: organisation.id, id: factor.id } },
      data: { code: "R1.1" },
    });
    expect((await view())?.places[0]?.clashes).toEqual(["R1.1"]);
    await expect(lift()).rejects.toMatchObject({ details: { fields: { focusAreaId: "codesTaken" } } });
  });

  it("is refused where someone has changed it, and to a card that is not above", async () => {
    const { id, version } = await objectiveOn("n");
    const [place] = (await view())?.places ?? [];
    const stale = { id, version: version + 1, focusAreaId: place?.id ?? "" };
    await expect(liftObjective(actor, stale)).rejects.toMatchObject({ code: "conflict" });
    const { focusAreaId } = await objectiveOn("s");
    await expect(liftObjective(actor, { id, version, focusAreaId })).rejects.toThrow("notFound");
  });

  it("takes the right to define at both owners", async () => {
    const below = await actorOf(organisation, "administrator", "north");
    expect((await view(below))?.places).toEqual([]);
    await expect(lift(below)).rejects.toThrow("notFound");
    for (const other of [await actorOf(organisation, "leader"), (await anOrganisation()).actor]) {
      expect(await view(other)).toBeNull();
      await expect(lift(other)).rejects.toThrow("notFound");
    }
    expect(await getObjectiveLift(actor, (await card("r")).id, (await objectiveOn("n")).id)).toBeNull();
    expect(await getObjectiveLift(actor, (await card("n")).id, "nothing")).toBeNull();
  });
});
