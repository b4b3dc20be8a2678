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

/** A text ready to be shown, with the language it stands in when that is not the reader's. */
export type ShownText = { text: string; lang?: Locale | undefined };

/** `textIn` and `langOf` in one. */
export const shownText = (texts: Texts, locale: Locale): ShownText => ({
  text: textIn(texts, locale),
  lang: langOf(texts, locale),
});
