"use server";

import { redirect } from "next/navigation";
import { editAssignments } from "@/lib/data/assignment";
import { liftObjective } from "@/lib/data/objective-lift";
import { archiveScorecard, createScorecard, editScorecard, restoreScorecard } from "@/lib/data/scorecard";
import { routes } from "@/lib/routes";
import {
  assignmentEdit,
  objectiveLift,
  scorecardChoice,
  scorecardEdit,
  scorecardInput,
} from "@/lib/schemas/scorecard";
import { defineAction } from "./define-action";

/** Adds a scorecard, and goes to it: it is empty. */
export const createScorecardAction = defineAction({
  schema: scorecardInput,
  run: async (actor, card) => redirect(routes.scorecard(await createScorecard(actor, card))),
});

/** Back to the list of the card's plan. */
const listed = (planId: string) => redirect(routes.scorecardsOf({ plan: planId, saved: "1" }));

export const editScorecardAction = defineAction({
  schema: scorecardEdit,
  run: async (actor, card) => listed(await editScorecard(actor, card)),
});

export const archiveScorecardAction = defineAction({
  schema: scorecardChoice,
  run: async (actor, card) => listed(await archiveScorecard(actor, card)),
});

export const restoreScorecardAction = defineAction({
  schema: scorecardChoice,
  run: async (actor, card) => listed(await restoreScorecard(actor, card)),
});

export const editAssignmentsAction = defineAction({
  schema: assignmentEdit,
  run: async (actor, change) => {
    await editAssignments(actor, change);
    redirect(routes.scorecardUnits(change.id, { saved: "1" }));
  },
});

/** Lifts an objective, and goes to the card it stands on now. */
export const liftObjectiveAction = defineAction({
  schema: objectiveLift,
  run: async (actor, lift) => redirect(`${routes.scorecard(await liftObjective(actor, lift))}?saved=1`),
});
