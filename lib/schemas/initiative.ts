import { z } from "zod";
import { courseFault, INITIATIVE_STATES } from "@/lib/domain/initiative";
import { dayInput } from "./day";
import { optionalNumberInput } from "./number";
import { passageInput } from "./passage";
import { textsInput } from "./texts";

const identity = { id: z.uuid(), version: z.coerce.number().int().min(1) };

/** Whole per cent. Codes: required, notANumber, outOfRange. */
const progressInput = z
  .string()
  .trim()
  .min(1, "required")
  .regex(/^\d+$/, "notANumber")
  .transform(Number)
  .refine((progress) => progress <= 100, "outOfRange");

const amount = (limit: number) =>
  optionalNumberInput.refine(
    (text) => text === null || (Number(text) >= 0 && Number(text) < limit),
    "outOfRange",
  );

/** What is ticked in a list of boxes named by id. */
const ticked = z
  .record(z.uuid(), z.literal("on"))
  .optional()
  .transform((boxes) => Object.keys(boxes ?? {}));

const fields = {
  name: textsInput(),
  description: textsInput(4000),
  ownerId: z.uuid("required"),
  startsOn: dayInput,
  endsOn: dayInput,
  state: z.enum(INITIATIVE_STATES, "required"),
  progress: progressInput,
  budget: amount(900_000_000_000),
  manYears: amount(10_000),
  indicators: ticked,
  deviations: ticked,
};

/**
 * An initiative as it is made. Codes: required, tooLong, notText, badDate, notANumber, outOfRange, endsBeforeStart, notFinished,
 * notBegun; in the write also notHere.
 */
export const initiativeInput = z.object({ ...fields, unitId: z.uuid() }).superRefine(refuseFault);
export const initiativeEdit = z.object({ ...fields, ...identity }).superRefine(refuseFault);
/** A line in the log, and how far it has come. */
export const initiativeEntryInput = z.object({ ...identity, text: passageInput, progress: progressInput });
export const initiativeAct = z.object(identity);

export type InitiativeInput = z.output<typeof initiativeInput>;
export type InitiativeEdit = z.output<typeof initiativeEdit>;
export type InitiativeEntryInput = z.output<typeof initiativeEntryInput>;
export type InitiativeAct = z.output<typeof initiativeAct>;

function refuseFault(
  course: Parameters<typeof courseFault>[0],
  context: { addIssue: (issue: { code: "custom"; message: string; path: string[] }) => void },
) {
  const fault = courseFault(course);
  if (fault) context.addIssue({ code: "custom", message: fault.code, path: [fault.field] });
}
