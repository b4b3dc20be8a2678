import { editAssignments } from "@/lib/data/assignment";
import { getCascade } from "@/lib/data/cascade";
import { previewCascade } from "@/lib/data/cascade-preview";
import { createFocusArea } from "@/lib/data/focus-area";
import { createObjective } from "@/lib/data/objective";
import { getObjectiveLift, liftObjective } from "@/lib/data/objective-lift";
import { archiveScorecard, createScorecard, editScorecard, restoreScorecard } from "@/lib/data/scorecard";
import { getEditorChoices } from "@/lib/data/scorecard-editor";
import { getScorecardListing, listEditablePlans } from "@/lib/data/scorecard-list";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { freshCode, type Guarded, guarded, type Rule } from "./guarded";
import type { Place } from "./place";

const atOwner: Rule = { permission: "define", at: "sector" };
const atRoot: Rule = { permission: "define", at: "root" };
const name = { nn: "Nytt" };

/** A card of the sector nobody has touched. */
async function cardIn({ organisation, planId, unitId: ownerUnitId }: Place) {
  const card = { planId, ownerUnitId, name, code: freshCode(), published: false };
  return { id: await createScorecard(organisation.actor, card), version: 1 };
}

/** What is asked about scorecards as a whole, and the units that use them. */
export const scorecardReads: Guarded[] = [
  guarded(
    "getScorecardListing",
    atOwner,
    ({ scorecardId }) => ({ scorecardId }),
    (actor, { scorecardId }) => getScorecardListing(actor, scorecardId),
  ),
  guarded(
    "getEditorChoices",
    { permission: "define", at: "anywhere" },
    ({ indicatorId }) => ({ indicatorId }),
    async (actor, { indicatorId }) =>
      (await getEditorChoices(actor))?.library.some(({ id }) => id === indicatorId),
  ),
  guarded(
    "listEditablePlans",
    { permission: "define", at: "anywhere" },
    ({ planId }) => ({ planId }),
    async (actor, { planId }) => (await listEditablePlans(actor)).some(({ id }) => id === planId),
  ),
  guarded(
    "getCascade",
    atOwner,
    ({ scorecardId }) => ({ scorecardId }),
    (actor, { scorecardId }) => getCascade(actor, scorecardId),
  ),
  guarded(
    "previewCascade",
    atOwner,
    ({ scorecardId, unitId }) => ({ scorecardId, unitId }),
    (actor, { scorecardId, unitId }) => previewCascade(actor, scorecardId, { added: [], removed: [unitId] }),
  ),
  guarded(
    "getObjectiveLift",
    atOwner,
    ({ scorecardId, objectiveId }) => ({ scorecardId, objectiveId }),
    (actor, { scorecardId, objectiveId }) => getObjectiveLift(actor, scorecardId, objectiveId),
  ),
];

/** What is done to scorecards as a whole. */
export const scorecardWrites: Guarded[] = [
  guarded(
    "editScorecard",
    atOwner,
    async (place) => ({ ...(await cardIn(place)), name, ownerUnitId: place.unitId, published: false }),
    editScorecard,
  ),
  guarded("archiveScorecard", atOwner, cardIn, archiveScorecard),
  guarded(
    "restoreScorecard",
    atOwner,
    async (place) => {
      const card = await cardIn(place);
      await archiveScorecard(place.organisation.actor, card);
      return { ...card, version: 2 };
    },
    restoreScorecard,
  ),
  guarded(
    "editAssignments",
    atOwner,
    async (place) => ({ ...(await cardIn(place)), added: [place.unitId], removed: [] }),
    editAssignments,
  ),
  guarded(
    "liftObjective",
    atRoot,
    async ({ organisation, planId, focusAreaId }) => {
      const { actor, units } = organisation;
      const card = { planId, ownerUnitId: idOf(units, "root"), name, code: freshCode(), published: false };
      const scorecardId = await createScorecard(actor, card);
      const area = { scorecardId, code: freshCode(), name, weight: "1" };
      const id = await createObjective(actor, { focusAreaId, name, weight: "1" });
      const { version } = await db.objective.findFirstOrThrow({ where: { id } });
      return { id, version, focusAreaId: await createFocusArea(actor, area) };
    },
    liftObjective,
  ),
];
