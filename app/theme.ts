import { cookies } from "next/headers";
import { ownCookie } from "@/lib/auth/own-cookie";
import { THEME_COOKIE, type Theme, themeOf } from "@/lib/schemas/theme";

/** The theme chosen in this browser; known on the server, so that no page is first drawn in another. */
export async function getTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(ownCookie(THEME_COOKIE).name)?.value) ?? "auto";
}
