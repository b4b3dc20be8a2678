import { foldedText } from "./folded-text";

/** What can be found: its codes, and its name in each language it has one. */
type Searchable = { codes: readonly string[]; names: readonly string[] };

/** How well something answers a question; 0 is the code itself, and a higher number is a poorer answer. */
export type SearchRank = 0 | 1 | 2 | 3 | 4;

/**
 * The rank of something in a search, or null when it is no answer: its code, the beginning of a code, the beginning of a name,
 * the beginning of words in a name, and at last anywhere in either. Without regard to capitals and accents; æ, ø and å are letters.
 */
export function searchRank(question: string, { codes, names }: Searchable): SearchRank | null {
  const asked = foldedText(question);
  if (asked === "") return null;
  const foldedCodes = codes.map(foldedText);
  const foldedNames = names.map(foldedText);
  if (foldedCodes.includes(asked)) return 0;
  if (foldedCodes.some((code) => code.startsWith(asked))) return 1;
  if (foldedNames.some((name) => name.startsWith(asked))) return 2;
  const words = asked.split(" ");
  if (foldedNames.some((name) => words.every((word) => beginsWord(name, word)))) return 3;
  const isInside = (text: string) => words.every((word) => text.includes(word));
  return [...foldedNames, ...foldedCodes].some(isInside) ? 4 : null;
}

/** Does a word of the text begin so? Whatever is no letter or digit parts words. */
function beginsWord(text: string, beginning: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(beginning));
}

/** The best answers, no more than `limit`; equally good ones stay in their order. */
export function bestFirst<T extends { rank: SearchRank }>(answers: readonly T[], limit: number): T[] {
  return [...answers].sort((one, other) => one.rank - other.rank).slice(0, limit);
}
