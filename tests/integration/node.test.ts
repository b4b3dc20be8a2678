import { beforeEach, describe, expect, test } from "vitest";
import { createFocusArea } from "@/lib/data/focus-area";
import { editIndicatorLimit, explainOverLimit, getIndicatorLimit } from "@/lib/data/indicator-limit";
import { createIndicatorLink } from "@/lib/data/indicator-link";
import { archiveNode, restoreNode } from "@/lib/data/node-archive";
import { moveNode } from "@/lib/data/node-move";
import { orderNode } from "@/lib/data/node-order";
import { createObjective } from "@/lib/data/objective";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { createSuccessFactor } from "@/lib/data/success-factor";
import type { NodeLevel, NodeMoveInput } from "@/lib/schemas/strategy";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { actorOf } from "../support/organisation";
import { aPlace, type Place } from "../support/place";
import { refusalOf } from "../support/refusal";

travelTo("2026-06-15");

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});

const actor = () => place.organisation.actor;
const name = { nn: "Nytt" };
const weight = "1";

async function cardNow() {
  const editor = await getScorecardEditor(actor(), place.scorecardId);
  if (!editor) throw new Error("no card");
  return editor;
}
const factorsNow = async () =>
  (await cardNow()).focusAreas.flatMap((area) => area.objectives.flatMap((each) => each.successFactors));
const linkCodes = async () => (await factorsNow())[0]?.links.map(({ code }) => code);

const node = (level: NodeLevel, id: string, version = 1) => ({
  scorecard: place.scorecardId,
  level,
  id,
  version,
});
const move = (level: NodeMoveInput["level"], id: string, parentId: string, code?: string, version = 1) =>
  moveNode(actor(), { ...node(level, id, version), level, parentId, ...(code ? { code } : {}) });
const area = (code: string) =>
  createFocusArea(actor(), { scorecardId: place.scorecardId, code, name, weight });
const objective = (focusAreaId: string) => createObjective(actor(), { focusAreaId, name, weight });
const factor = (objectiveId: string, code: string) =>
  createSuccessFactor(actor(), { objectiveId, perspectiveId: place.perspectiveId, code, name, weight });
const link = (successFactorId: string, code: string, indicatorId = place.spareIndicatorId) =>
  createIndicatorLink(actor(), { successFactorId, indicatorId, code, weight });
const eventsOf = (entityId: string) =>
  db.auditEvent.findMany({ where: { entityId }, orderBy: { id: "asc" } });

describe("order", () => {
  test.each([
    [1, ["R1.3", "R1.1", "R1.2"], "first"],
    [2, ["R1.1", "R1.3", "R1.2"], "between"],
    [3, ["R1.1", "R1.2", "R1.3"], "where it was"],
    [99, ["R1.1", "R1.2", "R1.3"], "beyond the last: last"],
  ])("number %i gives %j: %s", async (number, expected, _why) => {
    const id = await link(place.successFactorId, "R1.3");
    await orderNode(actor(), { ...node("link", id), place: number });
    expect(await linkCodes()).toEqual(expected);
    const event = (await eventsOf(id)).at(-1);
    expect(event).toMatchObject({ action: "indicatorLink.reorder", before: { position: 3 } });
    expect(event).toMatchObject({ after: { position: Math.min(number, 3) } });
  });

  test("goes for every level, and jumps over what is archived", async () => {
    const [s, t] = [await area("S"), await area("T")];
    await archiveNode(actor(), node("focusArea", s));
    await orderNode(actor(), { ...node("focusArea", t), place: 1 });
    const second = await objective(place.focusAreaId);
    await orderNode(actor(), { ...node("objective", second), place: 1 });
    const r2 = await factor(place.objectiveId, "R2");
    await orderNode(actor(), { ...node("successFactor", r2), place: 1 });
    const { focusAreas } = await cardNow();
    expect(focusAreas.map(({ code }) => code)).toEqual(["T", "R"]);
    expect(focusAreas[1]?.objectives.map(({ id }) => id)).toEqual([second, place.objectiveId]);
    expect((await factorsNow()).map(({ code }) => code)).toEqual(["R2", "R1"]);
  });

  test("refuses what has been moved meanwhile; the neighbours it went past may be changed still", async () => {
    const id = await link(place.successFactorId, "R1.3");
    await orderNode(actor(), { ...node("link", id), place: 1 });
    expect(await refusalOf(orderNode(actor(), { ...node("link", id), place: 2 }))).toMatchObject({
      code: "conflict",
    });
    await orderNode(actor(), { ...node("link", place.linkId), place: 1 });
    expect(await linkCodes()).toEqual(["R1.1", "R1.3", "R1.2"]);
  });

  test("what is added later stands last", async () => {
    await archiveNode(actor(), node("link", place.linkId));
    await link(place.successFactorId, "R1.3");
    expect(await linkCodes()).toEqual(["R1.2", "R1.3"]);
  });
});

describe("moving", () => {
  test("an objective goes along with all below, last in the other focus area, with a number of its own there", async () => {
    const s = await area("S");
    await objective(s);
    await move("objective", place.objectiveId, s);
    const [first, second] = (await cardNow()).focusAreas;
    expect(first?.objectives).toEqual([]);
    expect(second?.objectives[1]).toMatchObject({ id: place.objectiveId, version: 2 });
    expect(second?.objectives[1]?.successFactors[0]?.links).toHaveLength(2);
    const [event] = (await eventsOf(place.objectiveId)).filter(({ action }) => action === "objective.move");
    expect(event).toMatchObject({
      before: { parentId: place.focusAreaId, code: "1" },
      after: { parentId: s, code: "2" },
    });
  });

  test("an objective keeps its number where it is free", async () => {
    const s = await area("S");
    await move("objective", place.objectiveId, s);
    const { code } = await db.objective.findFirstOrThrow({ where: { id: place.objectiveId } });
    expect(code).toBe("1");
  });

  test("a factor and a link get the code that is typed", async () => {
    const second = await objective(place.focusAreaId);
    const r2 = await factor(second, "R2");
    await move("link", place.linkId, r2, "R2.1");
    await move("successFactor", place.successFactorId, second, "R3");
    const factors = await factorsNow();
    expect(factors.map(({ code, links }) => [code, ...links.map((each) => each.code)])).toEqual([
      ["R2", "R2.1"],
      ["R3", "R1.2"],
    ]);
  });

  test("is refused at its field", async () => {
    const second = await objective(place.focusAreaId);
    const r2 = await factor(second, "R2");
    const spare = await link(r2, "R2.1");
    const there = await link(r2, "R2.2", place.indicatorId);
    const refused = (work: Promise<unknown>) => refusalOf(work);
    expect(await refused(move("successFactor", place.successFactorId, second, "R2"))).toMatchObject({
      code: "codeTaken",
      fields: { code: "codeTaken" },
    });
    expect(await refused(move("link", spare, place.successFactorId, "R1.2"))).toMatchObject({
      fields: { code: "codeTaken" },
    });
    expect(await refused(move("link", place.linkId, r2, "R9.9"))).toMatchObject({
      fields: { parentId: "hasIndicator" },
    });
    await archiveNode(actor(), node("link", there));
    expect(await refused(move("link", place.linkId, r2, "R9.9"))).toMatchObject({
      fields: { parentId: "hasArchivedIndicator" },
    });
    expect(await refused(move("link", place.linkId, place.successFactorId, "R9.9"))).toMatchObject({
      fields: { parentId: "wrong" },
    });
    expect(await refused(move("link", place.linkId, second, "R9.9"))).toMatchObject({
      fields: { parentId: "wrong" },
    });
    expect(await refused(move("link", spare, place.successFactorId, "R9.9", 7))).toMatchObject({
      code: "conflict",
    });
  });

  test("never leads to another card", async () => {
    const other = await aPlace();
    expect(await refusalOf(move("objective", place.objectiveId, other.focusAreaId))).toMatchObject({
      fields: { parentId: "wrong" },
    });
  });
});

describe("archiving and restoring", () => {
  const levels: [NodeLevel, () => string, () => Promise<unknown[]>][] = [
    ["focusArea", () => place.focusAreaId, async () => (await cardNow()).focusAreas],
    ["objective", () => place.objectiveId, async () => (await cardNow()).focusAreas[0]?.objectives ?? []],
    ["successFactor", () => place.successFactorId, factorsNow],
    ["link", () => place.linkId, async () => ((await linkCodes()) ?? []).filter((code) => code === "R1.1")],
  ];

  test.each(levels)("of a %s takes it off the card and brings it back whole", async (level, id, shown) => {
    const before = await shown();
    await archiveNode(actor(), node(level, id()));
    expect(await shown()).toEqual([]);
    expect((await cardNow()).archived).toMatchObject([
      { id: id(), level, archivedOn: "2026-06-15", parent: null },
    ]);
    await restoreNode(actor(), node(level, id(), 2));
    expect(await shown()).toHaveLength(before.length);
    expect((await cardNow()).archived).toEqual([]);
    const actions = (await eventsOf(id())).map(({ action }) => action.split(".")[1]);
    expect(actions.slice(-2)).toEqual(["archive", "restore"]);
  });

  test("what is restored stands last", async () => {
    await archiveNode(actor(), node("link", place.linkId));
    await restoreNode(actor(), node("link", place.linkId, 2));
    expect(await linkCodes()).toEqual(["R1.2", "R1.1"]);
  });

  test("below something archived waits for it", async () => {
    await archiveNode(actor(), node("link", place.linkId));
    await archiveNode(actor(), node("objective", place.objectiveId));
    const refusal = await refusalOf(restoreNode(actor(), node("link", place.linkId, 2)));
    expect(refusal).toMatchObject({ code: "invalid", fields: { id: "parentArchived" } });
    const { archived } = await cardNow();
    expect(archived.map(({ level, parent }) => [level, parent?.nn ?? null])).toEqual([
      ["objective", null],
      ["link", "Objective R"],
    ]);
  });

  test("a code is free once it is archived, and then keeps the old one away", async () => {
    await archiveNode(actor(), node("objective", place.objectiveId));
    const second = await objective(place.focusAreaId);
    const r1 = await factor(second, "R1");
    await link(r1, "R1.2");
    const refusal = await refusalOf(restoreNode(actor(), node("objective", place.objectiveId, 2)));
    expect(refusal).toMatchObject({ code: "codeTaken", fields: { id: "codeTaken" } });
    expect((await factorsNow()).map(({ id }) => id)).toEqual([r1]);
  });

  test("the code of a focus area stays its own, and an indicator is restored rather than put there twice", async () => {
    const s = await area("S");
    await archiveNode(actor(), node("focusArea", s));
    expect(await refusalOf(area("S"))).toMatchObject({ fields: { code: "codeArchived" } });
    await archiveNode(actor(), node("link", place.linkId));
    expect(await refusalOf(link(place.successFactorId, "R1.9", place.indicatorId))).toMatchObject({
      fields: { indicatorId: "archivedHere" },
    });
  });

  test("is done once, to what stands there, by who has seen it", async () => {
    const { linkId } = place;
    expect(await refusalOf(restoreNode(actor(), node("link", linkId)))).toMatchObject({ code: "notFound" });
    expect(await refusalOf(archiveNode(actor(), node("objective", linkId)))).toMatchObject({
      code: "notFound",
    });
    await archiveNode(actor(), node("link", linkId));
    expect(await refusalOf(archiveNode(actor(), node("link", linkId)))).toMatchObject({ code: "conflict" });
    expect(await refusalOf(archiveNode(actor(), node("link", linkId, 2)))).toMatchObject({
      code: "notFound",
    });
    expect(await refusalOf(orderNode(actor(), { ...node("link", linkId, 2), place: 1 }))).toMatchObject({
      code: "notFound",
    });
  });
});

describe("how many indicators a card may have", () => {
  test("is set for the whole organisation by who defines it", async () => {
    expect(await getIndicatorLimit(actor())).toBe(25);
    await editIndicatorLimit(actor(), { indicatorLimit: 1 });
    expect(await getIndicatorLimit(actor())).toBe(1);
    const below = await actorOf(place.organisation, "administrator", "sector");
    expect(await getIndicatorLimit(below)).toBeNull();
  });

  test("a reason stands on the card", async () => {
    const reason = "Ein stor skule.";
    await explainOverLimit(actor(), { scorecard: place.scorecardId, version: 1, reason });
    expect(await cardNow()).toMatchObject({ overLimitReason: reason, version: 2 });
    const again = explainOverLimit(actor(), { scorecard: place.scorecardId, version: 1, reason });
    expect(await refusalOf(again)).toMatchObject({ code: "conflict" });
  });
});
