import { foldedText } from "./folded-text";

type Texts = { readonly [language: string]: string | undefined };

/** What of a fact sheet tells which figure it asks for. */
export type AskedFigure = {
  name: Texts;
  definition: Texts;
  source: Texts;
  valueUnit: Texts;
  kind: string;
  frequency: string;
};

/**
 * The marks by which the same figure is known when it is asked for twice: two fact sheets with a mark in common ask for the same.
 * In each language one of the name and one of definition and source, both with value unit, kind and frequency. Spelling marks,
 * capitals and punctuation say nothing. Source: domain.md section 2.
 */
export function definitionFingerprints(figure: AskedFigure): string[] {
  return Object.keys(figure.name)
    .concat(Object.keys(figure.definition))
    .filter(isFirst)
    .flatMap((language) => {
      const said = (texts: Texts) => wordsOf(texts[language] ?? "");
      const measured = [said(figure.valueUnit), figure.kind, figure.frequency];
      const name = said(figure.name);
      const definition = said(figure.definition);
      return [
        ...(name ? [["name", language, name, ...measured].join("\n")] : []),
        ...(definition
          ? [["definition", language, definition, said(figure.source), ...measured].join("\n")]
          : []),
      ];
    });
}

/** Letters, digits and the signs that are units of their own; the rest parts words. */
function wordsOf(text: string): string {
  return foldedText(text)
    .replace(/[^\p{L}\p{N}%‰]+/gu, " ")
    .trim();
}

function isFirst(each: string, index: number, list: readonly string[]): boolean {
  return list.indexOf(each) === index;
}
