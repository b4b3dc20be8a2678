import { createTranslator } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { cache } from "react";
import type { Locale } from "@/lib/schemas/texts";

type Messages = Awaited<ReturnType<typeof getMessages>>;
type Translator = ReturnType<typeof createTranslator<Messages>>;

/**
 * The reader's language and its texts. Asked for once at the top of a view and handed down: a dashboard has thousands
 * of small pieces, and a piece that need not wait for anything is drawn many times faster.
 */
export type Words = { locale: Locale; t: Translator };

const translators = new WeakMap<Messages, Translator>();

/** A translator reads each message once and remembers it; made anew for every request it would read them all again. */
function translatorOf(locale: Locale, messages: Messages): Translator {
  const known = translators.get(messages);
  if (known) return known;
  const made = createTranslator({ locale, messages });
  translators.set(messages, made);
  return made;
}

export const getWords = cache(async (): Promise<Words> => {
  const locale = (await getLocale()) as Locale;
  return { locale, t: translatorOf(locale, await getMessages()) };
});
