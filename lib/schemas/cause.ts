import { z } from "zod";
import { textsInput } from "./texts";

/** One end of a link: "factor.<id>" or "indicator.<id>". */
const end = z
  .string()
  .min(1, "required")
  .regex(/^(factor|indicator)\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "wrong");

const cause = z.object({
  cause: end,
  effect: end,
  sign: z.enum(["positive", "negative"]),
  lagMonths: z
    .string()
    .trim()
    .min(1, "required")
    .regex(/^\d+$/, "notANumber")
    .transform(Number)
    .refine((months) => months <= 240, "outOfRange"),
  reason: textsInput(1000),
});

const version = z.coerce.number().int().min(1);

/** A link from a cause to its effect. Codes: required, notANumber, outOfRange, tooLong; in the write also sameThing, alreadyThere. */
export const causeInput = cause;
export const causeEdit = cause.extend({ id: z.uuid(), version });
export const causeAct = z.object({ id: z.uuid(), version });

export type CauseInput = z.output<typeof causeInput>;
export type CauseEdit = z.output<typeof causeEdit>;
export type CauseAct = z.output<typeof causeAct>;
