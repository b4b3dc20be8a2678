import { beforeAll, describe, expect, it, test } from "vitest";
import { type Actor, publicActor } from "@/lib/data/access";
import { answerDeviation, closeDeviation, explainDeviation } from "@/lib/data/deviation";
import { getDeviation } from "@/lib/data/deviation-page";
import { getFollowUp, getUnitFollowUp } from "@/lib/data/follow-up";
import { followUpFilter } from "@/lib/schemas/follow-up-filter";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { enter } from "../support/entry";
import { indicator, level } from "../support/indicator";
import { actorOf, anOrganisation, type Organisation } from "../support/organisation";
import { refusalOf } from "../support/refusal";
import { scorecard } from "../support/scorecard";

travelTo("2026-06-15");

let organisation: Organisation;
let leader: Actor;
let superior: Actor;

const red = (comment = "For få") => ({ A: { value: "1", comment } });
const openAt = (unit: string, of = organisation) =>
  db.deviation.findMany({ where: { unitId: idOf(of.units, unit), closedAt: null } });
const onlyOpenAt = async (unit: string) => {
  const open = await openAt(unit);
  expect(open).toHaveLength(1);
  return open[0] as (typeof open)[number];
};
const seenAt = async (unit: string, actor: Actor = organisation.actor) =>
  (await getUnitFollowUp(actor, organisation.code, unit))?.deviations ?? [];

async function explained(unit: string, by: Actor = leader) {
  const { id, version } = await onlyOpenAt(unit);
  const words = { fact: "Fakta", cause: "Årsak", action: "Tiltak" };
  const responsibleId = by.userId ?? "";
  await explainDeviation(by, { id, version, ...words, responsibleId, dueDay: "2026-06-20" });
  return onlyOpenAt(unit);
}

beforeAll(async () => {
  organisation = await anOrganisation({
    indicators: [
      indicator("A"),
      indicator("B", { visibility: "confidential", confidentialReason: { nn: "x" } }),
    ],
    scorecards: [scorecard({ R1: ["A", "B"] })],
    targetLevels: [level("A", "5", "2.5"), level("B", "5", "2.5")],
  });
  leader = await actorOf(organisation, "leader", "north");
  superior = await actorOf(organisation, "leader", "sector");
});

describe("a red value", () => {
  it("opens a deviation when it is handed in, not as a draft, with the words it was given with", async () => {
    await enter(organisation, "north", "2025-T3", red(), { stage: "draft" });
    expect(await openAt("north")).toEqual([]);
    await enter(organisation, "north", "2025-T3", red("To slutta"));
    expect(await onlyOpenAt("north")).toMatchObject({ fact: "To slutta", period: "2025-T3", version: 1 });
    const event = await db.auditEvent.findFirst({ where: { action: "deviation.open" } });
    expect(event?.after).toMatchObject({ fact: "To slutta" });
  });

  it("opens none when another is red while it is open, in this period or the next", async () => {
    await enter(organisation, "north", "2025-T3", { A: { value: "0,5", comment: "Retta ned" } });
    await enter(organisation, "north", "2026-T1", red("Framleis"));
    expect(await onlyOpenAt("north")).toMatchObject({ period: "2025-T3" });
  });

  it("leaves it open, with a note, when a correction takes the red away", async () => {
    await enter(organisation, "north", "2025-T3", { A: { value: "3", comment: "Feil tal" } });
    await onlyOpenAt("north");
    const [deviation] = await seenAt("north");
    expect(deviation?.opening.judgement?.status).toBe("acceptable");
    expect(deviation?.effect).toBe("worse");
  });

  it("opens one only when two are saved at once", async () => {
    const saves = [0, 1].map((index) => enter(organisation, "south", "2026-T1", red(`Nr. ${index}`)));
    const done = await Promise.allSettled(saves);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const other = ["2025-T2", "2025-T3"].map((period) => enter(organisation, "south", period, red()));
    await Promise.all(other);
    await onlyOpenAt("south");
  });

  it("of several periods in one save opens what stands last", async () => {
    const other = await anOrganisation();
    const unitId = idOf(other.units, "north");
    await enter(other, "north", "2025-T3", red());
    expect(await openAt("north", other)).toHaveLength(1);
    expect(await db.deviation.count({ where: { unitId } })).toBe(1);
    await enter(other, "south", "2026-T1", { A: "4" });
    expect(await openAt("south", other)).toEqual([]);
  });
});

describe("the story of a deviation", () => {
  it("is explained by the leader; the responsible must work there, and the deadline lie after the opening", async () => {
    const { id, version } = await onlyOpenAt("north");
    const words = { id, version, fact: "Fakta", cause: "Årsak", action: "Tiltak" };
    const stranger = (await actorOf(organisation, "leader", "south")).userId ?? "";
    const politician = (await actorOf(organisation, "politician")).userId ?? "";
    for (const responsibleId of [stranger, politician]) {
      const asked = explainDeviation(leader, { ...words, responsibleId, dueDay: "2026-07-01" });
      expect((await refusalOf(asked)).fields).toEqual({ responsibleId: "notHere" });
    }
    const responsibleId = superior.userId ?? "";
    const early = explainDeviation(leader, { ...words, responsibleId, dueDay: "2026-01-01" });
    expect((await refusalOf(early)).fields).toEqual({ dueDay: "beforeOpening" });
    expect((await explained("north")).version).toBe(2);
    const late = explainDeviation(leader, { ...words, responsibleId, dueDay: "2026-07-01" });
    expect(await refusalOf(late)).toMatchObject({
      code: "conflict",
      current: { cause: "Årsak", version: 2 },
    });
  });

  it("is answered by a superior, not by the unit's own leader", async () => {
    const { id, version } = await onlyOpenAt("north");
    const own = answerDeviation(leader, { id, version, answer: "Bra" });
    expect((await refusalOf(own)).code).toBe("notFound");
    await answerDeviation(superior, { id, version, answer: "Bra" });
    expect(await onlyOpenAt("north")).toMatchObject({ answer: "Bra", answeredById: superior.userId });
  });

  it("is closed with a reason and a later value only, and a new red opens a new one", async () => {
    const south = await onlyOpenAt("south");
    await db.deviation.update({
      where: { organisationId_id: { organisationId: organisation.id, id: south.id } },
      data: { period: "2026-T1" },
    });
    const early = closeDeviation(superior, { id: south.id, version: 1, closingReason: "Nok" });
    expect((await refusalOf(early)).fields).toEqual({ closingReason: "laterValueRequired" });

    const { id, version } = await onlyOpenAt("north");
    const own = closeDeviation(leader, { id, version, closingReason: "Nok" });
    expect((await refusalOf(own)).code).toBe("notFound");
    await closeDeviation(superior, { id, version, closingReason: "Nok" });
    const again = answerDeviation(superior, { id, version: version + 1, answer: "Meir" });
    expect((await refusalOf(again)).code).toBe("locked");
    await enter(organisation, "north", "2026-T1", { A: { value: "2", comment: "Enno ikkje" } });
    expect(await onlyOpenAt("north")).toMatchObject({ period: "2026-T1" });
    expect((await getDeviation(leader, id))?.deviation).toMatchObject({ closed: true, effect: "worse" });
  });

  test.each([
    ["4", "better"],
    ["1", "same"],
    ["0", "worse"],
  ])("after 1 and then %s the effect is %s", async (value, effect) => {
    const other = await anOrganisation();
    await enter(other, "north", "2025-T3", red());
    const of = async () => (await getUnitFollowUp(other.actor, other.code, "north"))?.deviations[0];
    expect((await of())?.effect).toBe("tooEarly");
    await enter(other, "north", "2026-T1", { A: { value, comment: "Etterpå" } });
    expect((await of())?.effect).toBe(effect);
  });
});

describe("who sees what", () => {
  it("the public sees fact, cause and action; no names, deadline or answer", async () => {
    await explained("south", superior);
    const [deviation] = await seenAt("south", publicActor);
    expect(deviation).toMatchObject({ fact: "Fakta", cause: "Årsak", action: "Tiltak", inside: null });
    const told = JSON.stringify(deviation);
    expect(told).not.toContain(superior.name);
    expect(told).not.toContain(superior.userId);
  });

  it("a confidential indicator's deviation is for those who may read its figures", async () => {
    await enter(organisation, "sector", "2026-T1", { B: { value: "1", comment: "Løynd" } }).catch(() => null);
    await enter(organisation, "north", "2026-T1", { B: { value: "1", comment: "Løynd" } });
    const codes = async (actor: Actor) => (await seenAt("north", actor)).map((each) => each.indicator.code);
    expect(await codes(leader)).toContain("B");
    expect(await codes(publicActor)).not.toContain("B");
    expect(await codes(await actorOf(organisation, "administrator"))).not.toContain("B");
  });

  it("the list holds one's own units, filtered, the most serious first", async () => {
    const list = async (actor: Actor, search = {}) =>
      (await getFollowUp(actor, followUpFilter.parse(search)))?.deviations.map(
        ({ unit, indicator: { code } }) => `${unit.code} ${code}`,
      );
    expect(await list(leader)).toEqual(["north B", "north A"]);
    expect(await list(superior, { unexplained: "on" })).toEqual(["north B", "north A"]);
    expect(await list(superior, { unit: "south" })).toEqual(["south A"]);
    expect(await list(superior, { overdue: "on" })).toEqual([]);
    expect(await list(await actorOf(await anOrganisation(), "leader"))).toEqual([]);
    expect(await getFollowUp(publicActor, followUpFilter.parse({}))).toBeNull();
  });
});
