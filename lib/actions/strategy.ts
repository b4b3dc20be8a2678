"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { createFocusArea, editFocusArea } from "@/lib/data/focus-area";
import { createIndicatorOnCard, editIndicator } from "@/lib/data/indicator";
import { createIndicatorLink, editIndicatorLink } from "@/lib/data/indicator-link";
import { createObjective, editObjective } from "@/lib/data/objective";
import { createSuccessFactor, editSuccessFactor } from "@/lib/data/success-factor";
import { recordTargetLevel } from "@/lib/data/target-level";
import { routes } from "@/lib/routes";
import { factSheetInput, indicatorInput } from "@/lib/schemas/indicator";
import {
  focusAreaEdit,
  focusAreaInput,
  indicatorLinkEdit,
  indicatorLinkInput,
  objectiveEdit,
  objectiveInput,
  successFactorEdit,
  successFactorInput,
} from "@/lib/schemas/strategy";
import { targetLevelInput } from "@/lib/schemas/target-level";
import { defineAction } from "./define-action";

/** A form on a scorecard's page: does its write, and comes back to the page. */
function cardAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<unknown>,
) {
  return defineAction({
    schema: z.object({ scorecard: z.uuid() }).and(schema),
    run: async (actor, input) => {
      await run(actor, input as z.output<Schema>);
      redirect(`${routes.scorecard(input.scorecard)}?saved=1`);
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
export const createIndicatorAction = cardAction(
  indicatorInput.extend({ link: indicatorLinkInput.omit({ indicatorId: true }) }),
  createIndicatorOnCard,
);
export const editIndicatorAction = cardAction(
  z.object({ id: z.uuid(), version: z.coerce.number().int(), factSheet: factSheetInput }),
  editIndicator,
);
export const recordTargetLevelAction = cardAction(targetLevelInput, (actor, level) =>
  recordTargetLevel(actor, level),
);
