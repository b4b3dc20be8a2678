import { beforeEach, describe, expect, test } from "vitest";
import { createFocusArea, editFocusArea } from "@/lib/data/focus-area";
import { createIndicatorOnCard } from "@/lib/data/indicator";
import { createIndicatorLink, editIndicatorLink } from "@/lib/data/indicator-link";
import { createObjective, editObjective } from "@/lib/data/objective";
import { createPlan } from "@/lib/data/plan";
import { createScorecard } from "@/lib/data/scorecard";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { createSuccessFactor, editSuccessFactor } from "@/lib/data/success-factor";
import { recordTargetLevel } from "@/lib/data/target-level";
import { factSheetInput } from "@/lib/schemas/indicator";
import { focusAreaInput } from "@/lib/schemas/strategy";
import { targetLevelInput } from "@/lib/schemas/target-level";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { travelTo } from "../support/clock";
import { dashboardOf } from "../support/dashboard";
import { indicator } from "../support/indicator";
import { aPlace, type Place } from "../support/place";
import { refusalOf } from "../support/refusal";

travelTo("2026-06-15");

let place: Place;
beforeEach(async () => {
  place = await aPlace();
});

const actor = () => place.organisation.actor;
const name = { nn: "Nytt", nb: "Nytt", en: "New" };

async function cardNow() {
  const editor = await getScorecardEditor(actor(), place.scorecardId);
  if (!editor) throw new Error("no card");
  return editor;
}
const factorNow = async () => (await cardNow()).focusAreas[0]?.objectives[0]?.successFactors[0];

describe("what is added", () => {
  test("stands last below its parent, and on the dashboard at once", async () => {
    const { scorecardId, perspectiveId, spareIndicatorId: indicatorId } = place;
    const focusAreaId = await createFocusArea(actor(), { scorecardId, code: "S", name, weight: "2" });
    const objectiveId = await createObjective(actor(), { focusAreaId, name, weight: "1" });
    const factor = { objectiveId, perspectiveId, code: "S1", name, weight: "0.5" };
    const successFactorId = await createSuccessFactor(actor(), factor);
    await createIndicatorLink(actor(), { successFactorId, indicatorId, code: "S1.1", weight: "7" });
    const { focusAreas } = await cardNow();
    expect(focusAreas.map(({ code, weight }) => [code, weight])).toEqual([
      ["R", "1"],
      ["S", "2"],
    ]);
    const [, area] = (await dashboardOf(place.organisation, "sector")).scorecards[0]?.focusAreas ?? [];
    expect(area).toMatchObject({ id: focusAreaId, code: "S", name, weight: 2, share: 2 / 3 });
    expect(area?.objectives[0]?.successFactors[0]).toMatchObject({
      code: "S1",
      weight: 0.5,
      indicators: [{ code: "S1.1", weight: 7, indicator: { code: "SPARE" } }],
    });
  });

  test("may be given in one language only, as a form sends the others empty", async () => {
    const { scorecardId } = place;
    const form = { scorecardId, code: "S", name: { nn: "Berre nynorsk", nb: "", en: " " }, weight: "1" };
    await createFocusArea(actor(), focusAreaInput.parse(form));
    expect((await cardNow()).focusAreas[1]?.name).toEqual({ nn: "Berre nynorsk" });
  });

  test("an indicator and its place on a card come together or not at all", async () => {
    const { successFactorId } = place;
    const input = (code: string, linkCode: string) => ({
      code,
      factSheet: factSheetInput.parse(indicator(code)),
      link: { successFactorId, code: linkCode, weight: "1" },
    });
    await createIndicatorOnCard(actor(), input("C", "R1.3"));
    expect((await factorNow())?.links.map(({ code }) => code)).toEqual(["R1.1", "R1.2", "R1.3"]);
    const refusal = await refusalOf(createIndicatorOnCard(actor(), input("D", "R1.3")));
    expect(refusal).toMatchObject({ code: "codeTaken", fields: { code: "codeTaken" } });
    const where = { organisationId: place.organisation.id, code: "D" };
    expect(await db.indicator.count({ where })).toBe(0);
  });
});

describe("what is edited", () => {
  test("is changed, raised to its next version, and told in the audit with before and after", async () => {
    const { focusAreaId: id } = place;
    await editFocusArea(actor(), { id, version: 1, code: "Q", name, weight: "3" });
    const [area] = (await cardNow()).focusAreas;
    expect(area).toMatchObject({ id, version: 2, code: "Q", name, weight: "3" });
    const [event] = await db.auditEvent.findMany({ where: { entityId: id, action: "focusArea.edit" } });
    expect(event).toMatchObject({
      before: { code: "R", weight: "1" },
      after: { code: "Q", name, weight: "3" },
    });
  });

  test("on every level of the card", async () => {
    const { objectiveId, successFactorId, linkId, organisation } = place;
    const perspectiveId = await perspectiveOf(organisation.id, "economy");
    await editObjective(actor(), { id: objectiveId, version: 1, name, weight: "2" });
    await editSuccessFactor(actor(), {
      id: successFactorId,
      version: 1,
      code: "R9",
      name,
      weight: "3",
      perspectiveId,
    });
    await editIndicatorLink(actor(), { id: linkId, version: 1, code: "R9.9", weight: "4" });
    const [objective] = (await cardNow()).focusAreas[0]?.objectives ?? [];
    expect(objective).toMatchObject({ version: 2, name, weight: "2" });
    expect(objective?.successFactors[0]).toMatchObject({
      version: 2,
      code: "R9",
      perspectiveId,
      weight: "3",
    });
    expect(objective?.successFactors[0]?.links[0]).toMatchObject({ version: 2, code: "R9.9", weight: "4" });
  });

  const edits: [string, (version: number) => Promise<unknown>, object][] = [
    [
      "focus area",
      (version) => editFocusArea(actor(), { id: place.focusAreaId, version, code: "X", name, weight: "1" }),
      { code: "Y" },
    ],
    [
      "objective",
      (version) => editObjective(actor(), { id: place.objectiveId, version, name, weight: "1" }),
      { weight: "8" },
    ],
    [
      "success factor",
      (version) => {
        const { successFactorId: id, perspectiveId } = place;
        return editSuccessFactor(actor(), { id, version, code: "X1", name, weight: "1", perspectiveId });
      },
      { code: "Y1" },
    ],
    [
      "link",
      (version) => editIndicatorLink(actor(), { id: place.linkId, version, code: "X1.1", weight: "1" }),
      { code: "Y1.1" },
    ],
  ];

  test.each(edits)(
    "a %s that someone else changed meanwhile is not written over, and what stands there is shown",
    async (_what, edit) => {
      await edit(1);
      const refusal = await refusalOf(edit(1));
      expect(refusal).toMatchObject({ code: "conflict", current: { version: 2, weight: "1" } });
      await edit(2);
    },
  );
});

async function perspectiveOf(organisationId: string, code: string): Promise<string> {
  const { id } = await db.perspective.findFirstOrThrow({ where: { organisationId, code } });
  return id;
}

describe("a field the write does not know", () => {
  const stray = { organisationId: "", id: "", scorecard: "x", version: 9, archivedAt: null, lineage: "x" };

  test("is not written, whatever its name", async () => {
    const {
      scorecardId,
      focusAreaId,
      objectiveId,
      perspectiveId,
      successFactorId,
      spareIndicatorId,
      linkId,
    } = place;
    const { unitId, indicatorId } = place;
    const node = { ...stray, code: "T", name, weight: "1" };
    await createFocusArea(actor(), { ...node, scorecardId });
    await createObjective(actor(), { ...node, focusAreaId });
    await createSuccessFactor(actor(), { ...node, objectiveId, perspectiveId });
    await createIndicatorLink(actor(), { ...node, successFactorId, indicatorId: spareIndicatorId });
    await editFocusArea(actor(), { ...node, id: focusAreaId, version: 1, code: "U" });
    await editObjective(actor(), { ...node, id: objectiveId, version: 1 });
    await editSuccessFactor(actor(), { ...node, id: successFactorId, version: 1, code: "U", perspectiveId });
    await editIndicatorLink(actor(), { ...node, id: linkId, version: 1, code: "U" });
    const level = targetLevelInput.parse({
      indicatorId,
      unitId,
      fromPeriod: "2026",
      ambition: "5",
      lowest: "1",
    });
    await recordTargetLevel(actor(), { ...stray, ...level });
    const card = await cardNow();
    expect(card.focusAreas.map(({ code, version }) => [code, version])).toEqual([
      ["U", 2],
      ["T", 1],
    ]);
  });
});

test("a scorecard of a plan to come stands on no dashboard yet", async () => {
  const { unitId: ownerUnitId, organisation } = place;
  const plan = { name, startsOn: "2040-01-01", endsOn: "2043-12-31", state: "draft" as const };
  const planId = await createPlan(actor(), plan);
  await createScorecard(actor(), { planId, ownerUnitId, code: "next", name, published: false, position: 2 });
  expect((await dashboardOf(organisation, "sector")).scorecards.map(({ code }) => code)).toEqual(["card-r"]);
});

const unknown = "019ecb27-0000-7000-8000-000000000000";

test("an address that is no id of a card leads nowhere", async () => {
  for (const id of ["", "new", "'; drop table unit", unknown, idOf(place.organisation.units, "sector")]) {
    expect(await getScorecardEditor(actor(), id)).toBeNull();
  }
});
