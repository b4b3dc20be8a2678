/** Text without what cannot stand in a file of XML: control characters but line breaks and tabs, and halves of characters. */
export function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
}
