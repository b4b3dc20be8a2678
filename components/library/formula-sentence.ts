import type { Words } from "@/components/ui/words";
import type { NamedPart } from "@/lib/data/indicator-view";
import { fixedToNumber } from "@/lib/domain/fixed-point";
import type { Formula } from "@/lib/domain/formula-parser";
import { formatNumber } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";

const SIGNS = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;

/** A formula with the names of its parts, and a bracket around every calculation within another: nothing is left to guess. */
export function formulaSentence(words: Words, formula: Formula, parts: readonly NamedPart[]): string {
  return told(words, formula, parts, true);
}

function told(words: Words, formula: Formula, parts: readonly NamedPart[], isWhole: boolean): string {
  switch (formula.kind) {
    case "number":
      return formatNumber(fixedToNumber(formula.value), 4, words.locale);
    case "part":
      return partText(words, formula, parts);
    case "negation":
      return `−${told(words, formula.operand, parts, false)}`;
    case "operation": {
      const [left, right] = [formula.left, formula.right].map((side) => told(words, side, parts, false));
      const text = `${left} ${SIGNS[formula.operator]} ${right}`;
      return isWhole ? text : `(${text})`;
    }
  }
}

/** The part by name, and how it is used: "Elevar i perioden før". */
export function partText(
  { t, locale }: Words,
  { code, use }: Pick<NamedPart, "code" | "use">,
  parts: readonly NamedPart[],
) {
  const part = parts.find((each) => each.code === code);
  return t(`library.use.${use}`, { name: part ? textIn(part.name, locale) : code });
}
