"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { AppError } from "@/lib/app-error";
import { getActor } from "@/lib/auth/actor";
import { ownCookie } from "@/lib/auth/own-cookie";
import { startSession, stopSession } from "@/lib/auth/session";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { log } from "@/lib/log";
import { routes } from "@/lib/routes";
import { signInInput } from "@/lib/schemas/sign-in";
import { answer, type FormState } from "./define-action";
import { formObject } from "./form-object";

export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  return answer(form, async () => {
    const parsed = signInInput.safeParse(formObject(form));
    if (!parsed.success) throw new AppError("invalid", { fields: { email: "emailAndPassword" } });
    const { email, password, from } = parsed.data;
    const session = await startSession(email, password);
    log.info({ userId: session?.userId ?? null }, session ? "signed in" : "sign-in failed");
    if (!session) throw new AppError("invalid", { fields: { email: "emailAndPassword" } });
    if (session.locale) (await cookies()).set({ ...ownCookie(LOCALE_COOKIE), value: session.locale });
    redirect(ownAddress(from));
  });
}

export async function signOutAction(): Promise<void> {
  const { userId } = await getActor();
  await stopSession();
  log.info({ userId }, "signed out");
  redirect(routes.home);
}

/** Only addresses of our own: "//elsewhere" and "/\elsewhere" lead away. */
function ownAddress(from: string | undefined): string {
  return from && /^\/(?![/\\])/.test(from) ? from : routes.myUnits;
}
