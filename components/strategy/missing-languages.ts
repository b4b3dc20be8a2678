import type { Words } from "@/components/ui/words";
import { locales, type Texts } from "@/lib/schemas/texts";
import type { OutlineLine } from "./outline-lines";

const missingIn = (texts: Texts) => locales.filter((locale) => !texts[locale]);

/** "manglar bokmål, engelsk", or null when the text stands in every language. */
export function missingLanguages({ t }: Words, texts: Texts): string | null {
  const missing = missingIn(texts);
  if (missing.length === 0) return null;
  return t("strategy.lacks", {
    languages: missing.map((locale) => t(`strategy.inLanguage.${locale}Text`)).join(", "),
  });
}

/** The lines whose text lacks a language. */
export const untranslated = (lines: readonly OutlineLine[]) =>
  lines.filter(({ node }) => missingIn(node.name).length > 0);
