import { foldedText } from "./folded-text";

/** More choices than this are too many to leaf through, and make a page grow with the organisation. */
const MANY = 50;
/** So many are offered of those. */
const OFFERED = 25;

type Choice = { value: string; text: string };

/** Are there so many choices that one searches among them? */
export function isToSearch(choices: readonly unknown[]): boolean {
  return choices.length > MANY;
}

/** The choices to offer: all of a few; of many the first that hold a text, and what is chosen already. */
export function narrowedChoices<C extends Choice>(choices: readonly C[], chosen: string, text: string): C[] {
  if (!isToSearch(choices)) return [...choices];
  const wanted = foldedText(text);
  const holding = wanted === "" ? choices : choices.filter((each) => foldedText(each.text).includes(wanted));
  const offered = new Set(holding.slice(0, OFFERED));
  return choices.filter((each) => offered.has(each) || each.value === chosen);
}
