import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IndicatorTable, type TableHeadings } from "./indicator-table";
import { LevelHeading } from "./level-heading";
import type { FocusAreaText, ObjectiveText, ScorecardText } from "./scorecard-text";

type Drawn<T> = T & { headings: TableHeadings };

type ScorecardSectionProps = Drawn<{
  scorecard: ScorecardText;
  /** The way to change it, for those who may. */
  edit: { href: string; text: string } | null;
}>;

/** One scorecard from focus area to indicator, with its standing at every level. */
export function ScorecardSection({ scorecard, edit, headings }: ScorecardSectionProps) {
  return (
    <section className="scorecard" id={scorecard.code}>
      <div className="scorecard-top">
        <LevelHeading level={2} text={scorecard.heading} />
        {edit ? (
          <ButtonLink variant="secondary" size="sm" href={edit.href}>
            {edit.text}
          </ButtonLink>
        ) : null}
      </div>
      {scorecard.empty ? <EmptyState title={scorecard.empty} /> : null}
      {scorecard.focusAreas.map((area) => (
        <FocusAreaSection key={area.id} area={area} headings={headings} />
      ))}
    </section>
  );
}

function FocusAreaSection({ area, headings }: Drawn<{ area: FocusAreaText }>) {
  return (
    <section className="focus-area">
      <LevelHeading level={3} text={area.heading} />
      {area.objectives.map((objective) => (
        <ObjectiveSection key={objective.id} objective={objective} headings={headings} />
      ))}
    </section>
  );
}

function ObjectiveSection({ objective, headings }: Drawn<{ objective: ObjectiveText }>) {
  return (
    <section className="objective">
      <LevelHeading level={4} text={objective.heading} />
      {objective.empty ? (
        <EmptyState title={objective.empty} />
      ) : (
        <IndicatorTable
          caption={objective.heading.name.text}
          headings={headings}
          factors={objective.factors}
        />
      )}
    </section>
  );
}
