import { z } from "zod";
import { numberInput } from "./number";
import { textsInput } from "./texts";

/** A relative weight such as 1, 2 or 7; 0 is shown, not counted. */
const weightInput = numberInput.refine(
  (weight) => Number(weight) >= 0 && Number(weight) <= 10_000,
  "weightRange",
);

/** Code on a card: R, R1, R1.1. */
const cardCode = z
  .string()
  .trim()
  .regex(/^[A-ZÆØÅ][A-ZÆØÅ0-9]{0,5}(\.[0-9]{1,3}){0,2}$/, "badCode");

const version = z.coerce.number().int().min(1);

const focusArea = z.object({ code: cardCode, name: textsInput(), weight: weightInput });
export const focusAreaInput = focusArea.extend({ scorecardId: z.uuid() });
export const focusAreaEdit = focusArea.extend({ id: z.uuid(), version });

const objective = z.object({ name: textsInput(), weight: weightInput });
export const objectiveInput = objective.extend({ focusAreaId: z.uuid() });
export const objectiveEdit = objective.extend({ id: z.uuid(), version });

const successFactor = z.object({
  code: cardCode,
  name: textsInput(),
  weight: weightInput,
  perspectiveId: z.uuid(),
});
export const successFactorInput = successFactor.extend({ objectiveId: z.uuid() });
export const successFactorEdit = successFactor.extend({ id: z.uuid(), version });

const indicatorLink = z.object({ code: cardCode, weight: weightInput });
export const indicatorLinkInput = indicatorLink.extend({ successFactorId: z.uuid(), indicatorId: z.uuid() });
export const indicatorLinkEdit = indicatorLink.extend({ id: z.uuid(), version });

export type FocusAreaInput = z.output<typeof focusAreaInput>;
export type FocusAreaEdit = z.output<typeof focusAreaEdit>;
export type ObjectiveInput = z.output<typeof objectiveInput>;
export type ObjectiveEdit = z.output<typeof objectiveEdit>;
export type SuccessFactorInput = z.output<typeof successFactorInput>;
export type SuccessFactorEdit = z.output<typeof successFactorEdit>;
export type IndicatorLinkInput = z.output<typeof indicatorLinkInput>;
export type IndicatorLinkEdit = z.output<typeof indicatorLinkEdit>;
