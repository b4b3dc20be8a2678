"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/data/access";
import { eraseUser } from "@/lib/data/erasure";
import { addGrant, removeGrant } from "@/lib/data/grant";
import { inviteAgain, inviteUser } from "@/lib/data/invitation";
import { deactivateUser, editUser, reactivateUser } from "@/lib/data/user-edit";
import { linkLetter } from "@/lib/mail/link-letter";
import { sendWaiting } from "@/lib/mail/send-waiting";
import { routes } from "@/lib/routes";
import { eraseInput, grantInput, inviteInput, userChoice, userEdit } from "@/lib/schemas/user";
import { defineAction } from "./define-action";

type Done = "invited" | "edited" | "granted" | "ungranted" | "deactivated" | "reactivated";

const backTo = (id: string, done: Done): never => redirect(`${routes.users(id)}&saved=${done}`);

/** A form on a user's page: does its write, and comes back to the page. */
function userAction<Schema extends z.ZodType<{ id: string }>>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<void>,
  done: Done,
) {
  return defineAction({
    schema,
    run: async (actor, input) => {
      await run(actor, input);
      backTo(input.id, done);
    },
  });
}

export const inviteUserAction = defineAction({
  schema: inviteInput,
  run: async (actor, input) => {
    const id = await inviteUser(actor, input, linkLetter);
    after(sendWaiting);
    backTo(id, "invited");
  },
});

export const inviteAgainAction = defineAction({
  schema: userChoice,
  run: async (actor, input) => {
    await inviteAgain(actor, input, linkLetter);
    after(sendWaiting);
    backTo(input.id, "invited");
  },
});

export const editUserAction = userAction(userEdit, editUser, "edited");
export const addGrantAction = userAction(grantInput, addGrant, "granted");
export const removeGrantAction = userAction(grantInput, removeGrant, "ungranted");
export const deactivateUserAction = userAction(userChoice, deactivateUser, "deactivated");
export const reactivateUserAction = userAction(userChoice, reactivateUser, "reactivated");

/** The user is no longer among those to edit: back to the list. */
export const eraseUserAction = defineAction({
  schema: eraseInput,
  run: async (actor, input) => {
    await eraseUser(actor, input);
    redirect(`${routes.users()}?saved=erased`);
  },
});
