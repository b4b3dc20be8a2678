"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
import {
  archiveInitiative,
  createInitiative,
  editInitiative,
  recordInitiativeEntry,
  restoreInitiative,
} from "@/lib/data/initiative";
import { routes } from "@/lib/routes";
import {
  initiativeAct,
  initiativeEdit,
  initiativeEntryInput,
  initiativeInput,
} from "@/lib/schemas/initiative";
import { defineAction } from "./define-action";

/** Does its write, and comes back to the initiative. */
function initiativeAction<Schema extends z.ZodType<{ id: string }>>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<void>,
) {
  return defineAction({
    schema,
    run: async (actor, input) => {
      await run(actor, input);
      redirect(routes.initiative(input.id, { saved: "1" }));
    },
  });
}

export const createInitiativeAction = defineAction({
  schema: initiativeInput,
  run: async (actor, input) => {
    redirect(routes.initiative(await createInitiative(actor, input), { saved: "1" }));
  },
});
export const editInitiativeAction = initiativeAction(initiativeEdit, editInitiative);
export const recordInitiativeEntryAction = initiativeAction(initiativeEntryInput, (actor, input) =>
  recordInitiativeEntry(actor, input),
);
export const archiveInitiativeAction = initiativeAction(initiativeAct, archiveInitiative);
export const restoreInitiativeAction = initiativeAction(initiativeAct, restoreInitiative);
