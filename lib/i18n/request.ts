import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { ownCookie } from "@/lib/auth/own-cookie";
import { chooseLocale, LOCALE_COOKIE } from "./locale";

export default getRequestConfig(async () => {
  const locale = chooseLocale(
    (await cookies()).get(ownCookie(LOCALE_COOKIE).name)?.value,
    (await headers()).get("accept-language"),
  );
  const messages = (await import(`./messages/${locale}.json`)).default;
  return { locale, messages, timeZone: "Europe/Oslo" };
});
