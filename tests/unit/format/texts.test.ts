import { expect, it } from "vitest";
import { langOf, textIn } from "@/lib/format/texts";
import type { Locale, Texts } from "@/lib/schemas/texts";

it.each<[Texts, Locale, string, Locale | undefined, string]>([
  [{ nn: "Skule", nb: "Skole" }, "nb", "Skole", undefined, "the wanted language"],
  [{ nn: "Skule", nb: "Skole" }, "en", "Skule", "nn", "nynorsk first"],
  [{ nb: "Skole", en: "School" }, "nn", "Skole", "nb", "then bokmål"],
  [{ en: "School" }, "nn", "School", "en", "then English"],
  [{ nn: "", nb: "Skole" }, "nn", "Skole", "nb", "an empty text is no text"],
  [{}, "nn", "", undefined, "no text at all"],
])("%j for %s: %s, lang %s (%s)", (texts, locale, text, lang) => {
  expect(textIn(texts, locale)).toBe(text);
  expect(langOf(texts, locale)).toBe(lang);
});
