import { deviationMark } from "@/components/follow-up/deviation-mark";
import { followText } from "@/components/follow-up/follow-text";
import type { ScorecardContext } from "@/components/scorecard/scorecard-context";
import { ScorecardSection } from "@/components/scorecard/scorecard-section";
import { scorecardText } from "@/components/scorecard/scorecard-text";
import { tableHeadings } from "@/components/scorecard/table-headings";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { routes } from "@/lib/routes";

type UnitCardsProps = { words: Words; view: UnitDashboard; followUp: UnitFollowUp | null };

/** The dashboard as its scorecards, each from focus area to indicator. */
export function UnitCards({ words, view, followUp }: UnitCardsProps) {
  const { organisation, asKnown, unit, period, perspectives, scorecards } = view;
  const context: ScorecardContext = {
    words,
    organisation,
    perspectives: new Map(perspectives.map(({ code, name }) => [code, name])),
    hrefOf: (indicator) =>
      routes.indicator(organisation.code, unit.code, indicator, period.code, asKnown.day),
    markOf: (row) => deviationMark(words, followUp, row),
    followOf: (row) => followText(words, followUp, row),
  };
  const headings = tableHeadings(words);
  const mayEdit = view.may.define && asKnown.day === null;
  return scorecards.map((scorecard) => (
    <ScorecardSection
      key={scorecard.id}
      scorecard={scorecardText(context, scorecard)}
      headings={headings}
      edit={
        mayEdit && scorecard.owner.code === unit.code
          ? { href: routes.scorecard(scorecard.id), text: words.t("unit.editScorecard") }
          : null
      }
    />
  ));
}
