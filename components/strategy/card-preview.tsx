import { ScorecardSection } from "@/components/scorecard/scorecard-section";
import { scorecardText } from "@/components/scorecard/scorecard-text";
import { tableHeadings } from "@/components/scorecard/table-headings";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { SelectField } from "@/components/ui/select-field";
import { Still } from "@/components/ui/still";
import type { Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { ScorecardEditor } from "@/lib/data/editor-view";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";

type CardPreviewProps = {
  words: Words;
  editor: ScorecardEditor;
  /** The dashboard of the unit that is chosen. */
  dashboard: UnitDashboard | null;
};

/** The card as it stands on a unit's dashboard now, drawn by the dashboard's own parts. */
export function CardPreview({ words, editor, dashboard }: CardPreviewProps) {
  const { t, locale } = words;
  return (
    <section className="card-preview" aria-labelledby="preview">
      <Heading level={2} size="xs" id="preview">
        {t("strategy.preview.title")}
      </Heading>
      <form className="card-preview-choice" method="get">
        <SelectField
          name="preview"
          label={t("strategy.preview.unit")}
          defaultValue={dashboard?.unit.code ?? ""}
          choices={editor.assigned.map(({ code, name }) => ({ value: code, text: textIn(name, locale) }))}
        />
        <Button variant="secondary" size="sm">
          {t("strategy.preview.show")}
        </Button>
        <ButtonLink variant="tertiary" size="sm" href={routes.scorecard(editor.id)}>
          {t("strategy.preview.hide")}
        </ButtonLink>
      </form>
      <Shown words={words} editor={editor} dashboard={dashboard} />
    </section>
  );
}

function Shown({ words, editor, dashboard }: CardPreviewProps) {
  const { t, locale } = words;
  const card = dashboard?.scorecards.find(({ id }) => id === editor.id);
  if (!dashboard || !card) {
    return (
      <EmptyState title={t("strategy.preview.nowhere")}>
        <p>{t("strategy.preview.nowhereNext")}</p>
      </EmptyState>
    );
  }
  const { organisation, unit, period, perspectives } = dashboard;
  const context = {
    words,
    organisation,
    perspectives: new Map(perspectives.map(({ code, name }) => [code, name])),
    hrefOf: (indicator: string) => routes.indicator(organisation.code, unit.code, indicator, period.code),
  };
  return (
    <>
      <p className="outline-facts">
        {t("strategy.preview.of", {
          unit: textIn(unit.name, locale),
          period: formatPeriod(period.code, locale),
        })}
      </p>
      <div className="card-preview-drawing">
        <Still>
          <ScorecardSection
            scorecard={scorecardText(context, card)}
            edit={null}
            headings={tableHeadings(words)}
          />
        </Still>
      </div>
    </>
  );
}
