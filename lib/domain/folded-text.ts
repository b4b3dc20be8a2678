/** Marks of å in both cases stay: to a Norwegian å is a letter of its own, while é is an e. */
const MARKS = /(?<![aA])\p{M}|(?<=[aA])(?!\u030A)\p{M}/gu;

/** A text as it is searched for: one spelling of each letter, no capitals, no accents, single spaces. æ, ø and å are letters. */
export function foldedText(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}
