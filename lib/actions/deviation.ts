"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { answerDeviation, closeDeviation, explainDeviation } from "@/lib/data/deviation";
import { routes } from "@/lib/routes";
import { answerInput, closingInput, explanationInput } from "@/lib/schemas/deviation";
import { defineAction } from "./define-action";

/** Does its write, and comes back to the deviation. */
function deviationAction<Schema extends z.ZodType<{ id: string }>>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<void>,
) {
  return defineAction({
    schema,
    run: async (actor, input) => {
      await run(actor, input);
      redirect(routes.deviation(input.id, { saved: "1" }));
    },
  });
}

export const explainDeviationAction = deviationAction(explanationInput, explainDeviation);
export const answerDeviationAction = deviationAction(answerInput, (actor, input) =>
  answerDeviation(actor, input),
);
export const closeDeviationAction = deviationAction(closingInput, (actor, input) =>
  closeDeviation(actor, input),
);
