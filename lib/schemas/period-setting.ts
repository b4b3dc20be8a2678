import { z } from "zod";
import { periodKindInput } from "./indicator";

/** A number of whole days. Codes: required, notANumber, outOfRange. */
const days = z
  .string()
  .trim()
  .min(1, "required")
  .regex(/^\d+$/, "notANumber")
  .transform(Number)
  .refine((number) => number <= 3650, "outOfRange");

const checkbox = z
  .literal("on")
  .optional()
  .transform((ticked) => ticked === "on");

/**
 * Deadlines of one kind of period: days from its end till due, and from due till locked (empty: never); days before due that
 * people are reminded, and after it that the superior is told.
 */
export const periodSettingInput = z.object({
  kind: periodKindInput,
  dueDays: days.refine((number) => number <= 366, "outOfRange"),
  expiryDays: z
    .string()
    .nullish()
    .transform((text) => text?.trim() || null)
    .pipe(days.nullable()),
  requiresApproval: checkbox,
  remindDays: days.refine((number) => number <= 366, "outOfRange").default(7),
  escalateDays: days.refine((number) => number >= 1 && number <= 366, "outOfRange").default(7),
});

/** As `periodSettingInput`; confirmed: locking or opening periods that hold values is meant. */
export const confirmedPeriodSettingInput = periodSettingInput.extend({ confirmed: checkbox });

const answers = { inherit: null, yes: true, no: false } as const;

/** Whether a scorecard's values take approval; "inherit": as its kinds of period say. */
export const scorecardApprovalInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().min(1),
  requiresApproval: z.enum(["inherit", "yes", "no"]).transform((answer) => answers[answer]),
});

export type PeriodSettingInput = z.output<typeof periodSettingInput>;
export type ScorecardApprovalInput = z.output<typeof scorecardApprovalInput>;

/** A setting as its form would send it. */
export function typedSetting(setting: PeriodSettingInput) {
  const { dueDays, expiryDays, requiresApproval, remindDays, escalateDays } = setting;
  return {
    dueDays: String(dueDays),
    expiryDays: expiryDays === null ? "" : String(expiryDays),
    requiresApproval: requiresApproval ? "on" : "",
    remindDays: String(remindDays),
    escalateDays: String(escalateDays),
  };
}
