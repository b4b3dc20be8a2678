import { beforeAll, describe, expect, test } from "vitest";
import { createFocusArea, editFocusArea } from "@/lib/data/focus-area";
import { createIndicatorLink, editIndicatorLink } from "@/lib/data/indicator-link";
import { createObjective } from "@/lib/data/objective";
import { createScorecard } from "@/lib/data/scorecard";
import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { createSuccessFactor, editSuccessFactor } from "@/lib/data/success-factor";
import { travelTo } from "../support/clock";
import { aPlace, type Place } from "../support/place";
import { refusalOf } from "../support/refusal";

travelTo("2026-06-15");

let place: Place;
beforeAll(async () => {
  place = await aPlace();
});

const actor = () => place.organisation.actor;
const name = { nn: "Nytt" };
const missing = "019ecb27-0000-7000-8000-000000000000";

describe("codes on a card", () => {
  beforeAll(async () => {
    const { objectiveId, perspectiveId, scorecardId } = place;
    await createFocusArea(actor(), { scorecardId, code: "S", name, weight: "1" });
    await createSuccessFactor(actor(), { objectiveId, perspectiveId, code: "R2", name, weight: "1" });
  });

  const taken: [string, () => Promise<unknown>][] = [
    [
      "a new focus area",
      () => createFocusArea(actor(), { scorecardId: place.scorecardId, code: "S", name, weight: "1" }),
    ],
    [
      "a focus area",
      () => editFocusArea(actor(), { id: place.focusAreaId, version: 1, code: "S", name, weight: "1" }),
    ],
    [
      "a new success factor",
      () => {
        const { objectiveId, perspectiveId } = place;
        return createSuccessFactor(actor(), { objectiveId, perspectiveId, code: "R2", name, weight: "1" });
      },
    ],
    [
      "a success factor",
      () => {
        const { successFactorId: id, perspectiveId } = place;
        return editSuccessFactor(actor(), { id, version: 1, perspectiveId, code: "R2", name, weight: "1" });
      },
    ],
    [
      "a new link",
      () => {
        const { successFactorId, spareIndicatorId: indicatorId } = place;
        return createIndicatorLink(actor(), { successFactorId, indicatorId, code: "R1.2", weight: "1" });
      },
    ],
    ["a link", () => editIndicatorLink(actor(), { id: place.linkId, version: 1, code: "R1.2", weight: "1" })],
  ];

  test.each(taken)("that are taken are refused for %s", async (_what, work) => {
    expect(await refusalOf(work())).toMatchObject({ code: "codeTaken", fields: { code: "codeTaken" } });
  });

  test("may stay as they are in an edit", async () => {
    await editFocusArea(actor(), { id: place.focusAreaId, version: 1, code: "R", name, weight: "5" });
    const card = await getScorecardEditor(actor(), place.scorecardId);
    expect(card?.focusAreas[0]).toMatchObject({ code: "R", weight: "5" });
  });

  test("may stand on another card too", async () => {
    const { planId, unitId: ownerUnitId } = place;
    const card = { planId, ownerUnitId, code: "second", name, published: false, position: 2 };
    const scorecardId = await createScorecard(actor(), card);
    await createFocusArea(actor(), { scorecardId, code: "S", name, weight: "1" });
    expect(await refusalOf(createScorecard(actor(), card))).toMatchObject({ code: "codeTaken" });
    const { cards: listed } = await listScorecards(actor());
    expect(listed.map(({ units, indicators }) => [units, indicators])).toEqual([
      [1, 2],
      [0, 0],
    ]);
  });
});

describe("a parent that is not there", () => {
  const attempts: [string, () => Promise<unknown>][] = [
    ["scorecard", () => createFocusArea(actor(), { scorecardId: missing, code: "S", name, weight: "1" })],
    ["focus area", () => createObjective(actor(), { focusAreaId: missing, name, weight: "1" })],
    [
      "objective",
      () =>
        createSuccessFactor(actor(), {
          objectiveId: missing,
          perspectiveId: place.perspectiveId,
          code: "S1",
          name,
          weight: "1",
        }),
    ],
    [
      "success factor",
      () =>
        createIndicatorLink(actor(), {
          successFactorId: missing,
          indicatorId: place.spareIndicatorId,
          code: "S1.1",
          weight: "1",
        }),
    ],
    [
      "indicator",
      () =>
        createIndicatorLink(actor(), {
          successFactorId: place.successFactorId,
          indicatorId: missing,
          code: "S1.1",
          weight: "1",
        }),
    ],
  ];

  test.each(attempts)("is missing: %s", async (_what, work) => {
    expect(await refusalOf(work())).toMatchObject({ code: "notFound" });
  });

  test("a perspective is told at its field", async () => {
    const { objectiveId } = place;
    const work = createSuccessFactor(actor(), {
      objectiveId,
      perspectiveId: missing,
      code: "S1",
      name,
      weight: "1",
    });
    expect(await refusalOf(work)).toMatchObject({ code: "invalid", fields: { perspectiveId: "required" } });
  });

  test("an indicator stands once below a success factor", async () => {
    const { successFactorId, indicatorId } = place;
    const work = createIndicatorLink(actor(), { successFactorId, indicatorId, code: "R1.9", weight: "1" });
    expect(await refusalOf(work)).toMatchObject({
      code: "invalid",
      fields: { indicatorId: "alreadyLinked" },
    });
  });
});
