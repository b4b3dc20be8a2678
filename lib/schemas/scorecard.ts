import { z } from "zod";
import { textsInput } from "./texts";

const identity = { id: z.uuid(), version: z.coerce.number().int().min(1) };

const scorecard = z.object({
  name: textsInput(200),
  ownerUnitId: z.uuid("required"),
  published: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});

/** A scorecard as it is made in a plan. Codes: required, tooLong. */
export const scorecardInput = scorecard.extend({ planId: z.uuid("required") });
export const scorecardEdit = scorecard.extend(identity);
/** Which scorecard is archived or restored. */
export const scorecardChoice = z.object(identity);

export type ScorecardEdit = z.output<typeof scorecardEdit>;
export type ScorecardChoice = z.output<typeof scorecardChoice>;

const idList = z
  .string()
  .transform((text) => text.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).max(5000));

/** The units that get a scorecard and those that lose it, ids with commas between. In the write also: closedUnit. */
export const assignmentEdit = z.object({ ...identity, added: idList, removed: idList });
export type AssignmentEdit = z.output<typeof assignmentEdit>;

/** The focus area on a card of a unit above that an objective goes to. In the write also: codesTaken. */
export const objectiveLift = z.object({ ...identity, focusAreaId: z.uuid("required") });
export type ObjectiveLift = z.output<typeof objectiveLift>;
