"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { AppError } from "@/lib/app-error";
import { getSessionKey } from "@/lib/auth/actor";
import { callerAddress } from "@/lib/auth/caller";
import { changePassword } from "@/lib/data/account";
import { requirePatience } from "@/lib/data/asked-rate";
import { choosePassword, sendForgotten } from "@/lib/data/invitation";
import { log } from "@/lib/log";
import { linkLetter } from "@/lib/mail/link-letter";
import { sendWaiting } from "@/lib/mail/send-waiting";
import { routes } from "@/lib/routes";
import { changePasswordInput, choosePasswordInput } from "@/lib/schemas/password";
import { forgottenInput } from "@/lib/schemas/user";
import { answer, defineAction, type FormState } from "./define-action";
import { formObject } from "./form-object";

/** Sets a password by a link. Public: whoever holds the link is who it was sent to. Leads to signing in. */
export async function choosePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  return withoutTyped(
    await answer(form, async () => {
      const parsed = choosePasswordInput.safeParse(formObject(form));
      if (!parsed.success) {
        const problem = parsed.error.issues.find(({ path }) => path[0] === "password");
        if (!problem) throw new AppError("notFound");
        throw new AppError("invalid", { fields: { password: problem.message } });
      }
      await choosePassword(parsed.data);
      redirect(`${routes.signIn()}?chosen=1`);
    }),
  );
}

/** Sends a link to the address if it is somebody's. The answer is the same, and as quick, if it is nobody's. */
export async function forgottenAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(form, async () => {
    const parsed = forgottenInput.safeParse(formObject(form));
    if (!parsed.success) throw new AppError("invalid", { fields: { email: "notEmail" } });
    const { email } = parsed.data;
    const address = await callerAddress();
    after(async () => {
      try {
        await requirePatience("forgotten", { userId: null, address });
        await sendForgotten(email, linkLetter);
        await sendWaiting();
      } catch (error) {
        log.error({ error }, "forgotten password not sent");
      }
    });
    redirect(`${routes.signIn()}/forgotten?sent=1`);
  });
}

const change = defineAction({
  schema: changePasswordInput,
  run: async (actor, input) => {
    const key = await getSessionKey();
    if (!key) throw new AppError("unauthenticated");
    await changePassword(actor, input, key.sessionId);
    redirect(`${routes.account}?saved=1`);
  },
});

/** Changes one's own password. */
export async function changePasswordAction(before: FormState, form: FormData): Promise<FormState> {
  return withoutTyped(await change(before, form));
}

/** Nothing of what is typed in a password form travels back. */
function withoutTyped(state: FormState): FormState {
  return state.ok === false ? { ...state, values: {} } : state;
}
