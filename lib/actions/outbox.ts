"use server";

import { redirect } from "next/navigation";
import { sendAgain } from "@/lib/data/outbox";
import { sendWaiting } from "@/lib/mail/send-waiting";
import { routes } from "@/lib/routes";
import { userChoice } from "@/lib/schemas/user";
import { defineAction } from "./define-action";

/** Tries a message at once, so that the page can tell how it went. */
export const sendAgainAction = defineAction({
  schema: userChoice,
  run: async (actor, input) => {
    await sendAgain(actor, input);
    await sendWaiting();
    redirect(`${routes.outbox}?tried=1`);
  },
});
