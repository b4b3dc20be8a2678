"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { ownCookie } from "@/lib/auth/own-cookie";
import { THEME_COOKIE, themeOf } from "@/lib/schemas/theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Chooses the theme of this browser. What its device says needs no cookie. */
export async function setThemeAction(form: FormData): Promise<void> {
  const theme = themeOf(form.get("theme"));
  if (!theme) return;
  const [jar, cookie] = [await cookies(), ownCookie(THEME_COOKIE)];
  if (theme === "auto") jar.delete(cookie);
  else jar.set({ ...cookie, value: theme, maxAge: YEAR_SECONDS });
  refresh();
}
