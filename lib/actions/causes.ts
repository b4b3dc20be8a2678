"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { archiveCause, createCause, editCause, restoreCause } from "@/lib/data/cause";
import { routes } from "@/lib/routes";
import { causeAct, causeEdit, causeInput } from "@/lib/schemas/cause";
import { defineAction } from "./define-action";

/** Does its write, and comes back to the list. */
function causeAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<unknown>,
) {
  return defineAction({
    schema,
    run: async (actor, input) => {
      await run(actor, input);
      redirect(`${routes.causes()}?saved=1`);
    },
  });
}

export const createCauseAction = causeAction(causeInput, createCause);
export const editCauseAction = causeAction(causeEdit, editCause);
export const archiveCauseAction = causeAction(causeAct, archiveCause);
export const restoreCauseAction = causeAction(causeAct, restoreCause);
