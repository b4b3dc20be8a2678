import { createFocusArea } from "@/lib/data/focus-area";
import { editIndicatorLimit, explainOverLimit } from "@/lib/data/indicator-limit";
import { archiveNode, restoreNode } from "@/lib/data/node-archive";
import { moveNode } from "@/lib/data/node-move";
import { orderNode } from "@/lib/data/node-order";
import { createObjective } from "@/lib/data/objective";
import { db } from "@/tests/support/owner";
import { freshCode, type Guarded, guarded, type Rule } from "./guarded";
import type { Place } from "./place";

const atOwner: Rule = { permission: "define", at: "sector" };
const name = { nn: "Nytt" };

const newArea = ({ organisation, scorecardId }: Place) =>
  createFocusArea(organisation.actor, { scorecardId, code: freshCode(), name, weight: "1" });

/** A focus area nobody has touched. */
async function areaIn(place: Place) {
  const id = await newArea(place);
  return { scorecard: place.scorecardId, level: "focusArea" as const, id, version: 1 };
}

/** What is done to the nodes of a card, whatever their level. */
export const nodeWrites: Guarded[] = [
  guarded("orderNode", atOwner, async (place) => ({ ...(await areaIn(place)), place: 1 }), orderNode),
  guarded(
    "moveNode",
    atOwner,
    async (place) => {
      const { organisation, scorecardId: scorecard, focusAreaId } = place;
      const id = await createObjective(organisation.actor, { focusAreaId, name, weight: "1" });
      return { scorecard, level: "objective" as const, id, version: 1, parentId: await newArea(place) };
    },
    moveNode,
  ),
  guarded("archiveNode", atOwner, areaIn, archiveNode),
  guarded(
    "restoreNode",
    atOwner,
    async (place) => {
      const area = await areaIn(place);
      await archiveNode(place.organisation.actor, area);
      return { ...area, version: 2 };
    },
    restoreNode,
  ),
  guarded(
    "explainOverLimit",
    atOwner,
    async ({ scorecardId: scorecard }) => {
      const { version } = await db.scorecard.findFirstOrThrow({ where: { id: scorecard } });
      return { scorecard, version, reason: "why" };
    },
    explainOverLimit,
  ),
  guarded(
    "editIndicatorLimit",
    { permission: "define", at: "root" },
    () => ({ indicatorLimit: 25 }),
    editIndicatorLimit,
  ),
];
