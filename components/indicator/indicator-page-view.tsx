import type { ReactNode } from "react";
import { UnitFollowUpSection } from "@/components/follow-up/unit-follow-up";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { PrognosisSection } from "@/components/prognosis/prognosis-section";
import { Alert } from "@/components/ui/alert";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Still } from "@/components/ui/still";
import { getWords, type Words } from "@/components/ui/words";
import { unitCrumbs } from "@/components/unit/crumbs";
import { changesHref, KnownBanner } from "@/components/unit/known-banner";
import { KnownForm } from "@/components/unit/known-form";
import type { IndicatorFollowUp } from "@/lib/data/follow-up-view";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ComparisonSection } from "./comparison-section";
import { CorrectionTable } from "./correction-table";
import { FactSheetList } from "./fact-sheet-list";
import { OfficialTable } from "./official-table";
import { PartTable } from "./part-table";
import { SeriesSection } from "./series-section";
import { Standing } from "./standing";

type PageProps = {
  words: Words;
  page: IndicatorPage;
  followUp: IndicatorFollowUp | null;
  /** The figures as files. */
  openData: ReactNode;
};
type IndicatorPageViewProps = Omit<PageProps, "words">;

/** One indicator at one unit: how it stands and why, how it has moved, what it is, and what has been corrected. */
export async function IndicatorPageView({ page, followUp, openData }: IndicatorPageViewProps) {
  const words = await getWords();
  const { locale, t } = words;
  const { organisation, asKnown, unit, ancestors, row, period } = page;
  const here = (...at: [string?, string?]) =>
    routes.indicator(organisation.code, unit.code, row.indicator.code, ...at);
  return (
    <div className="indicator-page">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={textIn(row.indicator.name, locale)}
        titleLang={langOf(row.indicator.name, locale)}
        kicker={t("indicator.kicker", { code: row.code, unit: textIn(unit.name, locale) })}
        crumbs={unitCrumbs(locale, organisation, [...ancestors, unit], period, asKnown.day)}
        intro={<LocalText texts={page.factSheet.why} locale={locale} />}
        tools={<KnownForm words={words} action={here()} period={period} asKnown={asKnown} />}
      />
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={here(period)}
        changes={changesHref(organisation.code, unit.code, period, asKnown)}
      />
      {row.hidden ? (
        <Alert title={t("indicator.hidden")}>
          {row.hidden.reason ? (
            <LocalText texts={row.hidden.reason} locale={locale} />
          ) : (
            t("indicator.hiddenNoReason")
          )}
        </Alert>
      ) : (
        <Figures words={words} page={page} followUp={followUp} openData={openData} />
      )}
      <Still>
        <section>
          <Heading level={2} size="sm">
            {t("indicator.factSheet")}
          </Heading>
          <FactSheetList words={words} page={page} />
        </section>
      </Still>
      {row.hidden ? openData : null}
    </div>
  );
}

function Figures({ words, page, followUp, openData }: PageProps) {
  const { parts, corrections, comparison, official, row } = page;
  return (
    <>
      <Still>
        <Standing words={words} row={row} />
      </Still>
      <SeriesSection words={words} page={page} foreseen={followUp?.drawn} openData={openData} />
      <Still>
        {comparison ? <ComparisonSection words={words} page={page} comparison={comparison} /> : null}
        {official.length > 0 ? <OfficialTable words={words} page={page} /> : null}
        {followUp ? <PrognosisSection words={words} followUp={followUp} indicator={row.indicator} /> : null}
      </Still>
      {followUp ? <UnitFollowUpSection view={followUp} indicator={row.indicator.code} /> : null}
      <Still>
        {parts.length > 0 ? <PartTable words={words} page={page} /> : null}
        {corrections.length > 0 ? <CorrectionTable words={words} page={page} /> : null}
      </Still>
    </>
  );
}
