import { z } from "zod";
import { isText } from "@/lib/domain/plain-text";

export const locales = ["nn", "nb", "en"] as const;
export type Locale = (typeof locales)[number];

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "tooLong")
    .refine(isText, "notText")
    .transform((value) => value.normalize("NFC"))
    .optional();

/** Only the languages that have a text: an empty field of a form is none. */
const given = (texts: Texts): Texts =>
  Object.fromEntries(locales.flatMap((locale) => (texts[locale] ? [[locale, texts[locale]]] : [])));

/** The same text in one or more languages; at least one is given. Codes: required, tooLong, notText. */
export const textsInput = (max = 300) =>
  z
    .object({ nn: text(max), nb: text(max), en: text(max) })
    .transform(given)
    .refine((texts) => Object.keys(texts).length > 0, { message: "required", path: ["nn"] });

/** Like `textsInput`, but all languages may be empty: then there is no text at all. */
export const optionalTextsInput = (max = 300) =>
  z
    .object({ nn: text(max), nb: text(max), en: text(max) })
    .transform((texts) => (locales.some((locale) => texts[locale]) ? given(texts) : null))
    .nullish();

export type Texts = { nn?: string | undefined; nb?: string | undefined; en?: string | undefined };
