/** Text without what cannot stand in a file of XML: control characters but line breaks and tabs, and halves of characters. */
export function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
}

/** Can the text be kept? Neither NUL nor half a character, which the database refuses. */
export function isText(text: string): boolean {
  return !/\0|\p{Cs}/u.test(text);
}

/** Is it text of one line, without control characters? It may stand in the head of a letter. */
export function isLine(text: string): boolean {
  return isText(text) && !/\p{Cc}/u.test(text);
}
