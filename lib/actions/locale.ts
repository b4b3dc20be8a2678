"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { getActor } from "@/lib/auth/actor";
import { ownCookie } from "@/lib/auth/own-cookie";
import { editOwnLocale } from "@/lib/data/session";
import { isLocale, LOCALE_COOKIE } from "@/lib/i18n/locale";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Chooses the language: remembered in the browser, and on the user for those signed in. */
export async function setLocaleAction(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  (await cookies()).set({ ...ownCookie(LOCALE_COOKIE), value: locale, maxAge: YEAR_SECONDS });
  await editOwnLocale(await getActor(), locale);
  refresh();
}
