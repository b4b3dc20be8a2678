import type { SuccessFactorView } from "@/lib/data/dashboard-view";
import { type ShownText, shownText } from "@/lib/format/texts";
import { type RollUpText, rollUpText } from "./roll-up-text";
import { rollUpWhy } from "./roll-up-why";
import { type RowText, rowText } from "./row-text";
import type { ScorecardContext } from "./scorecard-context";
import type { WhyText } from "./why-text";

/** One success factor with its indicators, in words and drawings. */
export type FactorText = {
  code: string;
  name: ShownText;
  perspective: ShownText | null;
  rollUp: RollUpText;
  why: WhyText;
  rows: RowText[];
};

export function factorText(context: ScorecardContext, factor: SuccessFactorView): FactorText {
  const { words, organisation, perspectives, hrefOf, markOf, followOf } = context;
  const { code, rollUp, indicators } = factor;
  const name = shownText(factor.name, words.locale);
  const perspective = perspectives.get(factor.perspective);
  const parts = indicators.map(({ code, weight, judgement }) => ({
    name: code,
    code,
    weight,
    score: judgement?.score ?? null,
  }));
  return {
    code,
    name,
    perspective: perspective ? shownText(perspective, words.locale) : null,
    rollUp: rollUpText(words, rollUp, factor.share),
    why: rollUpWhy(words, { name: `${code} ${name.text}`, rollUp, parts, limits: organisation }),
    rows: indicators.map((row) =>
      rowText(words, row, {
        href: hrefOf(row.indicator.code),
        mark: markOf?.(row) ?? null,
        follow: followOf?.(row) ?? null,
      }),
    ),
  };
}
