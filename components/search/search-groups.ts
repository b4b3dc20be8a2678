import type { SearchAnswer, SearchKind } from "@/lib/data/search-view";
import { bestFirst } from "@/lib/domain/search";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import type { Locale } from "@/lib/schemas/texts";

/** No more than these are shown: whoever gets so many asks again, more precisely. */
export const SHOWN_ANSWERS = 50;

const ORDER: readonly SearchKind[] = [
  "unit",
  "indicator",
  "objective",
  "successFactor",
  "focusArea",
  "scorecard",
];

/** The best answers by kind, the kind with the best of them first; within it the best first, then by name in Norwegian order. */
export function searchGroups(
  answers: readonly SearchAnswer[],
  locale: Locale,
): { kind: SearchKind; answers: SearchAnswer[] }[] {
  const named = sortByName(answers, ({ name }) => textIn(name, locale));
  const byKind = ORDER.flatMap((kind) => named.filter((answer) => answer.kind === kind));
  const best = bestFirst(byKind, SHOWN_ANSWERS);
  const kinds = [...new Set(best.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, answers: best.filter((answer) => answer.kind === kind) }));
}
