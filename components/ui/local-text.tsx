import { langOf, textIn } from "@/lib/format/texts";
import type { Locale, Texts } from "@/lib/schemas/texts";

/** An organisation's own text in the reader's language, marked when it stands in another. */
export function LocalText({ texts, locale }: { texts: Texts; locale: Locale }) {
  const lang = langOf(texts, locale);
  const text = textIn(texts, locale);
  return lang ? <span lang={lang}>{text}</span> : text;
}
