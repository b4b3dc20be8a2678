"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { createFocusArea, editFocusArea } from "@/lib/data/focus-area";
import { createIndicatorOnCard, editIndicator } from "@/lib/data/indicator";
import { editIndicatorLimit, explainOverLimit } from "@/lib/data/indicator-limit";
import { createIndicatorLink, editIndicatorLink } from "@/lib/data/indicator-link";
import { archiveNode, restoreNode } from "@/lib/data/node-archive";
import { moveNode } from "@/lib/data/node-move";
import { orderNode } from "@/lib/data/node-order";
import { createObjective, editObjective } from "@/lib/data/objective";
import { createSuccessFactor, editSuccessFactor } from "@/lib/data/success-factor";
import { recordTargetLevel } from "@/lib/data/target-level";
import { routes } from "@/lib/routes";
import { factSheetInput, indicatorInput } from "@/lib/schemas/indicator";
import {
  focusAreaEdit,
  focusAreaInput,
  indicatorLimitInput,
  indicatorLinkEdit,
  indicatorLinkInput,
  nodeInput,
  nodeMoveInput,
  nodeOrderInput,
  objectiveEdit,
  objectiveInput,
  overLimitInput,
  successFactorEdit,
  successFactorInput,
} from "@/lib/schemas/strategy";
import { targetLevelInput } from "@/lib/schemas/target-level";
import { defineAction } from "./define-action";
import { formObject } from "./form-object";
import { askFirst } from "./level-question";

/** The page a form comes back to: the card, and the unit whose dashboard is previewed beside it. */
const cardPage = z.object({ scorecard: z.uuid(), preview: z.string().max(100).optional() });

/** A form on a scorecard's page: does its write, and comes back to the page. */
function cardAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<unknown>,
) {
  return defineAction({
    schema: cardPage.and(schema),
    run: async (actor, input) => {
      await run(actor, input as z.output<Schema>);
      const { scorecard, preview } = input;
      redirect(routes.scorecardPage(scorecard, { saved: "1", preview }));
    },
  });
}

export const createFocusAreaAction = cardAction(focusAreaInput, createFocusArea);
export const editFocusAreaAction = cardAction(focusAreaEdit, editFocusArea);
export const createObjectiveAction = cardAction(objectiveInput, createObjective);
export const editObjectiveAction = cardAction(objectiveEdit, editObjective);
export const createSuccessFactorAction = cardAction(successFactorInput, createSuccessFactor);
export const editSuccessFactorAction = cardAction(successFactorEdit, editSuccessFactor);
export const createIndicatorLinkAction = cardAction(indicatorLinkInput, createIndicatorLink);
export const editIndicatorLinkAction = cardAction(indicatorLinkEdit, editIndicatorLink);
export const moveNodeAction = cardAction(nodeMoveInput, moveNode);
export const archiveNodeAction = cardAction(nodeInput, archiveNode);
export const restoreNodeAction = cardAction(nodeInput, restoreNode);
export const explainOverLimitAction = cardAction(overLimitInput, explainOverLimit);

/** A button of the outline, "level.id.version.place.by"; the page then stands at the line that was moved. */
export const orderNodeAction = defineAction({
  schema: cardPage.and(nodeOrderInput.extend({ by: z.enum(["up", "down", "drag"]) })),
  read: (form) => {
    const [level, id, version, place, by] = String(form.get("order")).split(".");
    return { ...formObject(form), level, id, version, place, by };
  },
  run: async (actor, { by, ...input }) => {
    await orderNode(actor, input);
    const { scorecard, preview, id } = input;
    redirect(`${routes.scorecardPage(scorecard, { moved: `${id}.${by}`, preview })}#line-${id}`);
  },
});

export const editIndicatorLimitAction = defineAction({
  schema: indicatorLimitInput,
  run: async (actor, input) => {
    await editIndicatorLimit(actor, input);
    redirect(`${routes.scorecards}?saved=1`);
  },
});

export const createIndicatorAction = cardAction(
  indicatorInput.extend({ link: indicatorLinkInput.omit({ indicatorId: true }) }),
  createIndicatorOnCard,
);
export const editIndicatorAction = cardAction(
  z.object({ id: z.uuid(), version: z.coerce.number().int(), factSheet: factSheetInput }),
  editIndicator,
);
export const recordTargetLevelAction = cardAction(targetLevelInput, async (actor, level) => {
  await askFirst(actor, "record", level, "");
  await recordTargetLevel(actor, level);
});
