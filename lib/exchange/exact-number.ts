/** Can a spreadsheet hold this number exactly? What it cannot goes as text. */
export function isExact(text: string): boolean {
  return String(Number(text.replace(",", "."))).replace(".", ",") === text;
}
