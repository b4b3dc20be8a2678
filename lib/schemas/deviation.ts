import { z } from "zod";
import { parsePeriod } from "@/lib/domain/period";
import { dayInput } from "./day";
import { passageInput } from "./passage";

const identity = { id: z.uuid(), version: z.coerce.number().int().min(1) };

/** A deviation as it was opened elsewhere: in a former system, or in a demo. */
export const deviationInput = z.object({
  indicatorId: z.uuid(),
  unitId: z.uuid(),
  period: z.string().refine((code) => parsePeriod(code) !== null, "badPeriod"),
  fact: passageInput,
});

/** What happened, why, what is done about it, who answers for it and until when. In the write also: notHere, beforeOpening. */
export const explanationInput = z.object({
  ...identity,
  fact: passageInput,
  cause: passageInput,
  action: passageInput,
  responsibleId: z.uuid("required"),
  dueDay: dayInput,
});

/** The superior's answer. */
export const answerInput = z.object({ ...identity, answer: passageInput });

/** Why the superior closes it. In the write also: laterValueRequired. */
export const closingInput = z.object({ ...identity, closingReason: passageInput });

export type DeviationInput = z.output<typeof deviationInput>;
export type ExplanationInput = z.output<typeof explanationInput>;
export type AnswerInput = z.output<typeof answerInput>;
export type ClosingInput = z.output<typeof closingInput>;
