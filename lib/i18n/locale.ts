import { type Locale, locales } from "@/lib/schemas/texts";

export const LOCALE_COOKIE = "balansert-locale";

/** The language chosen before, else the first the browser asks for that we have, else nynorsk. Plain "no" is read as bokmål. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map(languageOf)
    .filter(({ quality }) => quality > 0);
  const first = wanted.sort((a, b) => b.quality - a.quality).find(({ language }) => isLocale(language));
  return first && isLocale(first.language) ? first.language : "nn";
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

function languageOf(part: string) {
  const [tag = "", quality = "q=1"] = part.trim().split(";");
  const language = tag.toLowerCase().split("-")[0];
  return {
    language: language === "no" ? "nb" : language,
    quality: Number(quality.trim().replace("q=", "")) || 0,
  };
}
