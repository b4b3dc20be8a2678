import type { Texts } from "@/lib/schemas/texts";

/** The same text in nynorsk, bokmål and English. */
export const texts = (nn: string, nb: string, en: string): Texts => ({ nn, nb, en });

/** A text that is the same in all three languages, such as %. */
export const sameText = (text: string): Texts => texts(text, text, text);
