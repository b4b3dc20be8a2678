import type { Words } from "@/components/ui/words";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import {
  countIndicators,
  type ScorecardWarning,
  scorecardWarnings,
  type WarnedCard,
} from "@/lib/domain/scorecard-warning";
import { textIn } from "@/lib/format/texts";
import { lineId, linesOf } from "./outline-lines";

/** A warning in words: in the list on top of the page, with the way to what it is about, and at its line. */
export type WarningText = {
  id: string;
  code: ScorecardWarning["code"];
  what: string;
  text: string;
  href: string | null;
};

export function warningTexts(words: Words, editor: ScorecardEditor): WarningText[] {
  const { t, locale } = words;
  const names = new Map(
    linesOf(editor).map(({ node }) => [node.id, `${node.code} ${textIn(node.name, locale)}`.trim()]),
  );
  const perspectives = new Map(editor.perspectives.map(({ id, name }) => [id, textIn(name, locale)]));
  const card = warnedCard(editor);
  const counts = { count: countIndicators(card), limit: editor.indicatorLimit };
  return scorecardWarnings(card).map(({ code, id }) => ({
    id,
    code,
    what: names.get(id) ?? perspectives.get(id) ?? textIn(editor.name, locale),
    text: t(`strategy.warning.${code}`, counts),
    href: names.has(id) ? `#${lineId(id)}` : null,
  }));
}

/** The warnings at each line. */
export function warningsByLine(warnings: readonly WarningText[]): Map<string, string[]> {
  const byLine = new Map<string, string[]>();
  for (const { id, text } of warnings) byLine.set(id, [...(byLine.get(id) ?? []), text]);
  return byLine;
}

/** How many indicators the card has. */
export const indicatorCount = (editor: ScorecardEditor) => countIndicators(warnedCard(editor));

/** The card as the rules of the warnings see it. */
function warnedCard(editor: ScorecardEditor): WarnedCard {
  const { id, perspectives, focusAreas, indicatorLimit, overLimitReason } = editor;
  return {
    id,
    perspectiveIds: perspectives.map((each) => each.id),
    indicatorLimit,
    overLimitReason,
    focusAreas: focusAreas.map((area) => ({
      ...weighed(area),
      objectives: area.objectives.map((objective) => ({
        ...weighed(objective),
        successFactors: objective.successFactors.map((factor) => ({
          ...weighed(factor),
          perspectiveId: factor.perspectiveId,
          links: factor.links.map((link) => ({
            ...link,
            ...weighed(link),
            hasLevel: link.levels.length > 0,
          })),
        })),
      })),
    })),
  };
}

const weighed = ({ id, weight }: { id: string; weight: string }) => ({ id, weight: Number(weight) });
