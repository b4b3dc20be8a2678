"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { THEME_COOKIE, themeOf } from "@/lib/schemas/theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Chooses the theme of this browser. What its device says needs no cookie. */
export async function setThemeAction(form: FormData): Promise<void> {
  const theme = themeOf(form.get("theme"));
  if (!theme) return;
  const jar = await cookies();
  if (theme === "auto") jar.delete(THEME_COOKIE);
  else jar.set(THEME_COOKIE, theme, { path: "/", sameSite: "lax", maxAge: YEAR_SECONDS });
  refresh();
}
