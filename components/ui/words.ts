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
export type Words = {
  locale: Locale;
  t: Pick<Translator, "has" | "rich"> & ((key: string, values?: Values) => string);
};
type Values = Record<string, string | number>;

const words = new WeakMap<Messages, Words>();
/** Dashboards say the same few thousand things over and over; more than this and the memory is begun anew. */
const remembered = 20_000;

/**
 * A translator reads each message once, so it is kept from request to request; and what it has said with the same
 * values before is remembered, since putting a number into a sentence costs more than drawing the sentence.
 */
function wordsFor(locale: Locale, messages: Messages): Words {
  const translator = createTranslator({ locale, messages });
  const said = new Map<string, string>();
  const say = (key: string, values?: Values) => {
    const whole = values ? key + JSON.stringify(values) : key;
    const known = said.get(whole);
    if (known !== undefined) return known;
    if (said.size >= remembered) said.clear();
    const text = translator(key, values);
    said.set(whole, text);
    return text;
  };
  return { locale, t: Object.assign(say, { has: translator.has, rich: translator.rich }) };
}

/** The words of the request's language. */
export const getWords = cache(async (): Promise<Words> => {
  const messages = await getMessages();
  const known = words.get(messages);
  if (known) return known;
  const made = wordsFor((await getLocale()) as Locale, messages);
  words.set(messages, made);
  return made;
});
