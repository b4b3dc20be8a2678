import { SeriesDrawing } from "@/components/charts/series-drawing";
import { chartPoints } from "@/components/indicator/chart-points";
import { SeriesTable } from "@/components/indicator/series-table";
import { InitiativeList } from "@/components/initiative/initiative-list";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { personName } from "@/components/ui/person-name";
import { SavedMessage } from "@/components/ui/saved-message";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { getWords, type Words } from "@/components/ui/words";
import type { DeviationPage } from "@/lib/data/follow-up-view";
import { formatDay } from "@/lib/format/day";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { DeviationAnswer } from "./deviation-answer";
import { DeviationFacts } from "./deviation-facts";
import { DueText } from "./due-text";
import { EffectTag } from "./effect-tag";

type DeviationPageViewProps = { page: DeviationPage; saved: boolean };

/** A deviation with its whole story: the figures, what was said, who answers for it, and what is done. */
export async function DeviationPageView({ page, saved }: DeviationPageViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, deviation } = page;
  const { unit, indicator, closed, openedOn, effect, version } = deviation;
  return (
    <div className="stack">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={textIn(indicator.name, locale)}
        titleLang={langOf(indicator.name, locale)}
        kicker={t("followUp.deviation.kicker", { unit: textIn(unit.name, locale) })}
        crumbs={[
          { href: routes.followUp(), name: t("followUp.title") },
          { href: routes.unit(organisation.code, unit.code), name: textIn(unit.name, locale) },
        ]}
        intro={
          <p className="follow-up-tags">
            <Tag color={closed ? "neutral" : "danger"}>
              {t(closed ? "followUp.deviation.closed" : "followUp.deviation.open", {
                day: formatDay(openedOn, locale),
              })}
            </Tag>{" "}
            <EffectTag words={words} effect={effect} />
          </p>
        }
      />
      {saved ? <SavedMessage key={version}>{t("followUp.saved")}</SavedMessage> : null}
      <Explanation words={words} page={page} />
      <DeviationAnswer words={words} page={page} />
      <Initiatives words={words} page={page} />
      <Figures words={words} page={page} />
    </div>
  );
}

type PartProps = { words: Words; page: DeviationPage };

function Explanation({ words, page: { deviation, may } }: PartProps) {
  const { t } = words;
  const { inside, cause } = deviation;
  const isExplained = cause !== null;
  return (
    <section className="follow-up-part">
      <Heading level={2} size="sm">
        {t("followUp.deviation.explanation")}
      </Heading>
      <DeviationFacts words={words} deviation={deviation} />
      <dl className="follow-up-facts">
        <div>
          <dt>{t("followUp.field.responsibleId")}</dt>
          <dd>
            {inside?.responsible
              ? personName(words, inside.responsible.name)
              : t("followUp.deviation.nobody")}
          </dd>
        </div>
        <div>
          <dt>{t("followUp.field.dueDay")}</dt>
          <dd>
            <DueText words={words} inside={inside} />
          </dd>
        </div>
      </dl>
      {may.explain ? (
        <p>
          <ButtonLink
            variant={isExplained ? "secondary" : "primary"}
            href={routes.deviation(deviation.id, { edit: "explain" })}
          >
            {t(isExplained ? "followUp.deviation.explainAgain" : "followUp.deviation.explain")}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

function Initiatives({ words, page: { deviation, may } }: PartProps) {
  const { t } = words;
  const { initiatives, unit, id } = deviation;
  return (
    <section className="follow-up-part">
      <Heading level={2} size="sm">
        {t("followUp.initiatives", { count: initiatives.length })}
      </Heading>
      {initiatives.length > 0 ? (
        <InitiativeList words={words} initiatives={initiatives} level={3} />
      ) : (
        <p className="note">{t("followUp.deviation.noInitiatives")}</p>
      )}
      {may.explain ? (
        <p>
          <ButtonLink variant="secondary" href={routes.newInitiative({ unit: unit.code, deviation: id })}>
            {t("followUp.initiative.new")}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

function Figures({ words, page: { organisation, deviation, figures } }: PartProps) {
  const { t, locale } = words;
  const { indicator, unit } = deviation;
  const points = chartPoints(
    words,
    indicator,
    figures.map((figure) => ({ ...figure, corrected: false })),
  );
  const name = textIn(indicator.name, locale);
  const label = t("followUp.deviation.drawing", { name });
  return (
    <section className="follow-up-part">
      <Heading level={2} size="sm">
        {t("followUp.deviation.figures")}
      </Heading>
      <div className="deviation-drawing">
        <SeriesDrawing points={points} locale={locale} label={label} shape="narrow" />
      </div>
      <SeriesTable words={words} points={points} />
      <p>
        <TextLink href={routes.indicator(organisation.code, unit.code, indicator.code)}>
          {t("followUp.deviation.toIndicator")}
        </TextLink>
      </p>
    </section>
  );
}
