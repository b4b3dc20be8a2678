"use server";

import { redirect } from "next/navigation";
import { editReminded } from "@/lib/data/account";
import { routes } from "@/lib/routes";
import { remindedInput } from "@/lib/schemas/account";
import { defineAction } from "./define-action";

/** Chooses whether one gets reminders by e-mail. */
export const editRemindedAction = defineAction({
  schema: remindedInput,
  run: async (actor, input) => {
    await editReminded(actor, input);
    redirect(`${routes.account}?saved=reminders`);
  },
});
