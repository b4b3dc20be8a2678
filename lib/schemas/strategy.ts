import { z } from "zod";
import { isText } from "@/lib/domain/plain-text";
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

/** What hangs below a scorecard, from the top: an indicator stands there by its link. */
const nodeLevels = ["focusArea", "objective", "successFactor", "link"] as const;

export type NodeLevel = (typeof nodeLevels)[number];

/** What a level hangs below; a focus area hangs below the card itself. */
export const levelAbove: Record<NodeLevel, NodeLevel | null> = {
  focusArea: null,
  objective: "focusArea",
  successFactor: "objective",
  link: "successFactor",
};

/** A node of a card, in the version that was seen. */
export const nodeInput = z.object({ scorecard: z.uuid(), level: z.enum(nodeLevels), id: z.uuid(), version });
/** The number it is to have among its siblings, from 1. */
export const nodeOrderInput = nodeInput.extend({ place: z.coerce.number().int().min(1) });
/** Another parent at the same level as its own; a focus area has none. With a new code, where it has one. */
export const nodeMoveInput = nodeInput.extend({
  level: z.enum(nodeLevels).exclude(["focusArea"]),
  parentId: z.uuid("required"),
  code: cardCode.optional(),
});

/** Why a card has more indicators than the limit. */
export const overLimitInput = z.object({
  scorecard: z.uuid(),
  version,
  reason: z.string().trim().min(1, "required").max(1000, "tooLong").refine(isText, "notText"),
});

export const indicatorLimitInput = z.object({
  indicatorLimit: z
    .string()
    .trim()
    .regex(/^[0-9]{1,3}$/, "notANumber")
    .transform(Number)
    .refine((limit) => limit >= 1, "outOfRange"),
});

export type NodeInput = z.output<typeof nodeInput>;
export type NodeOrderInput = z.output<typeof nodeOrderInput>;
export type NodeMoveInput = z.output<typeof nodeMoveInput>;
export type OverLimitInput = z.output<typeof overLimitInput>;
export type IndicatorLimitInput = z.output<typeof indicatorLimitInput>;
export type FocusAreaInput = z.output<typeof focusAreaInput>;
export type FocusAreaEdit = z.output<typeof focusAreaEdit>;
export type ObjectiveInput = z.output<typeof objectiveInput>;
export type ObjectiveEdit = z.output<typeof objectiveEdit>;
export type SuccessFactorInput = z.output<typeof successFactorInput>;
export type SuccessFactorEdit = z.output<typeof successFactorEdit>;
export type IndicatorLinkInput = z.output<typeof indicatorLinkInput>;
export type IndicatorLinkEdit = z.output<typeof indicatorLinkEdit>;
