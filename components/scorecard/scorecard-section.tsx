import { EmptyState } from "@/components/ui/empty-state";
import type { FocusAreaView, ObjectiveView, ScorecardView } from "@/lib/data/dashboard-view";
import { textIn } from "@/lib/format/texts";
import { IndicatorTable } from "./indicator-table";
import { LevelHeading } from "./level-heading";
import type { ScorecardContext } from "./scorecard-context";

/** One scorecard from focus area to indicator, with its standing at every level. */
export function ScorecardSection({
  context,
  scorecard,
}: {
  context: ScorecardContext;
  scorecard: ScorecardView;
}) {
  const { t, locale } = context.words;
  return (
    <section className="scorecard" id={scorecard.code}>
      <LevelHeading
        context={context}
        level={2}
        kicker={t("scorecard.scorecardOf", { owner: textIn(scorecard.owner.name, locale) })}
        name={scorecard.name}
        rollUp={scorecard.rollUp}
        parts={scorecard.focusAreas.map(({ code, weight, rollUp }) => ({
          name: code,
          code,
          weight,
          score: rollUp.score,
        }))}
      />
      {scorecard.focusAreas.length === 0 ? <EmptyState title={t("scorecard.emptyScorecard")} /> : null}
      {scorecard.focusAreas.map((area) => (
        <FocusAreaSection key={area.id} context={context} area={area} />
      ))}
    </section>
  );
}

function FocusAreaSection({ context, area }: { context: ScorecardContext; area: FocusAreaView }) {
  const { t, locale } = context.words;
  return (
    <section className="focus-area">
      <LevelHeading
        context={context}
        level={3}
        kicker={t("scorecard.focusArea")}
        code={area.code}
        name={area.name}
        share={area.share}
        rollUp={area.rollUp}
        parts={area.objectives.map(({ name, weight, rollUp }) => ({
          name: textIn(name, locale),
          weight,
          score: rollUp.score,
        }))}
      />
      {area.objectives.map((objective) => (
        <ObjectiveSection key={objective.id} context={context} objective={objective} />
      ))}
    </section>
  );
}

function ObjectiveSection({ context, objective }: { context: ScorecardContext; objective: ObjectiveView }) {
  const { t, locale } = context.words;
  return (
    <section className="objective">
      <LevelHeading
        context={context}
        level={4}
        kicker={t("scorecard.objective")}
        name={objective.name}
        share={objective.share}
        rollUp={objective.rollUp}
        parts={objective.successFactors.map(({ code, weight, rollUp }) => ({
          name: code,
          code,
          weight,
          score: rollUp.score,
        }))}
      />
      <IndicatorTable
        context={context}
        caption={textIn(objective.name, locale)}
        successFactors={objective.successFactors}
      />
    </section>
  );
}
