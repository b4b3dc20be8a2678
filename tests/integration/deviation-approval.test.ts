import { beforeEach, expect, test } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { explainDeviation } from "@/lib/data/deviation";
import { getUnitFollowUp } from "@/lib/data/follow-up";
import { getIndicatorFollowUp } from "@/lib/data/follow-up-indicator";
import { createInitiative } from "@/lib/data/initiative";
import { initiativeInput } from "@/lib/schemas/initiative";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { initiativeFields } from "../support/follow-up";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { approvedCard, decide, handIn } from "../support/report";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

const period = "2026-T1";

let organisation: Organisation;
let leader: Actor;
let superior: Actor;

beforeEach(async () => {
  organisation = await anOrganisation({
    indicators: [indicator("A"), indicator("B")],
    scorecards: [scorecard({ R1: ["A", "B"] })],
    targetLevels: [level("A", "5", "2.5"), level("B", "5", "2.5")],
  });
  await approvedCard(organisation);
  leader = await actorOf(organisation, "leader", "north");
  superior = await actorOf(organisation, "leader", "sector");
});

const type = (A: string, comment = "Lågt") =>
  enter(organisation, "north", period, { A: { value: A, comment } });
const seenBy = async (actor: Actor) => {
  const atUnit = await getUnitFollowUp(actor, organisation.code, "north");
  const atIndicator = await getIndicatorFollowUp(actor, organisation.code, "north", "A");
  return [atUnit, atIndicator].map((view) => [view?.deviations.length, view?.initiatives.length]);
};
const approve = async () => {
  await handIn(organisation, leader, "north", period);
  await decide(organisation, superior, "north", period, "approve");
};

test("outsiders see a deviation, and what is done about it, when the red figure is approved", async () => {
  await enter(organisation, "north", period, { A: { value: "1", comment: "Lågt" }, B: "6" });
  const { id, version } = await db.deviation.findFirstOrThrow({ where: { organisationId: organisation.id } });
  const ownerId = leader.userId ?? "";
  const words = { fact: "Fakta", cause: "Årsak", action: "Tiltak", responsibleId: ownerId };
  await explainDeviation(leader, { id, version, ...words, dueDay: "2026-07-01" });
  const place = { unitId: idOf(organisation.units, "north"), deviations: { [id]: "on" } };
  await createInitiative(leader, initiativeInput.parse(initiativeFields(ownerId, place)));

  const shown = [
    [1, 1],
    [1, 1],
  ];
  const none = [
    [0, 0],
    [0, 0],
  ];
  const stranger = await actorOf(await anOrganisation(), "leader");
  expect(await seenBy(leader)).toEqual(shown);
  expect([await seenBy(publicActor), await seenBy(stranger)]).toEqual([none, none]);
  await approve();
  expect([await seenBy(publicActor), await seenBy(stranger)]).toEqual([shown, shown]);
  // What was public stays so, also when the approval is taken back and while a correction waits.
  await decide(organisation, superior, "north", period, "undo");
  expect(await seenBy(publicActor)).toEqual(shown);
  await type("4", "Retta");
  expect(await seenBy(publicActor)).toEqual(shown);
});

test("a correction to red is told when it is approved: until then the figure before it is read", async () => {
  await enter(organisation, "north", period, { A: "4", B: "6" });
  await approve();
  await decide(organisation, superior, "north", period, "undo");
  await type("1", "Feil teljing");
  const deviations = async (actor: Actor) =>
    (await getUnitFollowUp(actor, organisation.code, "north"))?.deviations.length;
  expect([await deviations(leader), await deviations(publicActor)]).toEqual([1, 0]);
  await decide(organisation, superior, "north", period, "approve");
  expect(await deviations(publicActor)).toBe(1);
});
