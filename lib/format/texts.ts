import { type Locale, locales, type Texts } from "@/lib/schemas/texts";

const languageFor = (texts: Texts, locale: Locale) =>
  [locale, ...locales].find((language) => texts[language]);

/** The text in the wanted language, else the first there is of nynorsk, bokmål and English, else "". */
export function textIn(texts: Texts, locale: Locale): string {
  const language = languageFor(texts, locale);
  return (language && texts[language]) ?? "";
}

/** The `lang` attribute the text of `textIn` needs: its language when that is not the wanted one. */
export function langOf(texts: Texts, locale: Locale): Locale | undefined {
  const language = languageFor(texts, locale);
  return language === locale ? undefined : language;
}
