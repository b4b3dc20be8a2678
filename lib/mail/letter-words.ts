import "server-only";
// The core alone: the commands run without React.
import { createTranslator } from "use-intl/core";
import { env } from "@/lib/env";
import en from "@/lib/i18n/messages/en.json";
import nb from "@/lib/i18n/messages/nb.json";
import nn from "@/lib/i18n/messages/nn.json";
import type { Locale } from "@/lib/schemas/texts";

const messages = { nn, nb, en };

/** The texts in the receiver's language: a letter is written where there is no request. */
export function letterWords(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] });
}

/** A whole address of one of our pages, as it must stand in a letter. */
export function publicLink(path: string): string {
  const { publicUrl, port } = env();
  return new URL(path, publicUrl ?? `http://localhost:${port}`).href;
}
