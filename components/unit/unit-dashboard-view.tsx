import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { Legend } from "@/components/scorecard/legend";
import { PerspectiveSummary } from "@/components/scorecard/perspective-summary";
import { RedLinks } from "@/components/scorecard/red-links";
import type { ScorecardContext } from "@/components/scorecard/scorecard-context";
import { ScorecardSection } from "@/components/scorecard/scorecard-section";
import { scorecardText } from "@/components/scorecard/scorecard-text";
import { tableHeadings } from "@/components/scorecard/table-headings";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords, type Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import { formatPeriod } from "@/lib/format/period";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ChildUnits } from "./child-units";
import { unitCrumbs } from "./crumbs";
import { OverallCard } from "./overall-card";
import { PeriodChoice } from "./period-choice";
import { ProviderTag } from "./unit-tags";
import { Vision } from "./vision";

/** The dashboard of one unit in one period; what is done about it stands between its cards and the units below. */
export async function UnitDashboardView({ view, children }: { view: UnitDashboard; children: ReactNode }) {
  const words = await getWords();
  const { organisation, unit, period, perspectives, scorecards } = view;
  const context: ScorecardContext = {
    words,
    organisation,
    perspectives: new Map(perspectives.map(({ code, name }) => [code, name])),
    hrefOf: (indicator) => routes.indicator(organisation.code, unit.code, indicator, period.code),
  };
  const headings = tableHeadings(words);
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
      <DashboardHeader words={words} view={view} />
      {scorecards.length === 0 ? (
        <EmptyState title={words.t("unit.noScorecards")}>
          <p>{words.t("unit.noScorecardsNext")}</p>
        </EmptyState>
      ) : (
        <>
          <OverallCard
            words={words}
            title={words.t("unit.standing", { period: formatPeriod(period.code, words.locale) })}
            view={view}
          >
            <RedLinks words={words} scorecards={scorecards} />
          </OverallCard>
          <PerspectiveSummary words={words} perspectives={perspectives} limits={organisation} />
          <Legend words={words} />
        </>
      )}
      {scorecards.map((scorecard) => (
        <ScorecardSection
          key={scorecard.id}
          scorecard={scorecardText(context, scorecard)}
          headings={headings}
          edit={
            view.may.define && scorecard.owner.code === unit.code
              ? { href: routes.scorecard(scorecard.id), text: words.t("unit.editScorecard") }
              : null
          }
        />
      ))}
      {children}
      <ChildUnits words={words} view={view} />
    </div>
  );
}

function DashboardHeader({ words, view }: { words: Words; view: UnitDashboard }) {
  const { locale, t } = words;
  const { organisation, unit, ancestors, period, periods, vision, may } = view;
  return (
    <PageHeader
      title={textIn(unit.name, locale)}
      titleLang={langOf(unit.name, locale)}
      kicker={t("unit.dashboard")}
      crumbs={unitCrumbs(locale, organisation, ancestors, period.code)}
      intro={
        <>
          <ProviderTag words={words} unit={unit} />
          {vision ? <Vision words={words} vision={vision} /> : null}
        </>
      }
      tools={
        <>
          <PeriodChoice
            words={words}
            action={routes.unit(organisation.code, unit.code)}
            hrefOf={(code) => routes.unit(organisation.code, unit.code, code)}
            periods={periods}
            current={period.code}
          />
          {may.enter ? (
            <ButtonLink href={routes.entry(unit.code, period.code)} size="sm">
              {t("unit.enter")}
            </ButtonLink>
          ) : null}
        </>
      }
    />
  );
}
