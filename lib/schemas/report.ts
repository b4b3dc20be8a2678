import { z } from "zod";
import { parsePeriod } from "@/lib/domain/period";
import { isText } from "@/lib/domain/plain-text";
import { dayInput } from "./day";

const version = z.coerce.number().int().min(0);
const period = z.string().refine((code) => parsePeriod(code) !== null, "badPeriod");

/** Why something is done: a sentence that others will read. Codes: required, tooLong, notText. */
const reason = z
  .string()
  .trim()
  .min(1, "required")
  .max(2000, "tooLong")
  .refine(isText, "notText")
  .transform((text) => text.normalize("NFC"));

/** A unit's report on one card for one period of the dashboards; version 0 when it was never handed in. */
export const reportInput = z.object({ unitId: z.uuid(), scorecardId: z.uuid(), period, version });

/** What a superior decides. Sending back takes a reason; so does taking an approval back. */
export const decisionInput = z.discriminatedUnion("act", [
  z.object({ id: z.uuid(), version, act: z.literal("approve") }),
  z.object({ id: z.uuid(), version, act: z.enum(["return", "undo"]), reason }),
]);

/** A locked period opened again for one unit and card, until and with a day. */
export const exceptionInput = z.object({
  unitId: z.uuid("required"),
  scorecardId: z.uuid("required"),
  period: z.string().trim().min(1, "required").pipe(period),
  untilDay: dayInput,
  reason,
});

export type ReportInput = z.output<typeof reportInput>;
export type DecisionInput = z.output<typeof decisionInput>;
export type ExceptionInput = z.output<typeof exceptionInput>;
