import type { ReactNode } from "react";
import { deviationMark } from "@/components/follow-up/deviation-mark";
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
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import { formatPeriod } from "@/lib/format/period";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ChildUnits } from "./child-units";
import { unitCrumbs } from "./crumbs";
import { changesHref, KnownBanner } from "./known-banner";
import { KnownForm } from "./known-form";
import { OverallCard } from "./overall-card";
import { PeriodChoice } from "./period-choice";
import { ProviderTag } from "./unit-tags";
import { Vision } from "./vision";

type UnitDashboardViewProps = {
  view: UnitDashboard;
  /** What is done about its figures, for the marks in their rows; null where none are to stand. */
  followUp: UnitFollowUp | null;
  children: ReactNode;
};

/** The dashboard of one unit in one period; what is done about it stands between its cards and the units below. */
export async function UnitDashboardView({ view, followUp, children }: UnitDashboardViewProps) {
  const words = await getWords();
  const { organisation, asKnown, unit, period, perspectives, scorecards } = view;
  const context: ScorecardContext = {
    words,
    organisation,
    perspectives: new Map(perspectives.map(({ code, name }) => [code, name])),
    hrefOf: (indicator) =>
      routes.indicator(organisation.code, unit.code, indicator, period.code, asKnown.day),
    markOf: (row) => deviationMark(words, followUp, row),
  };
  const headings = tableHeadings(words);
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
      <DashboardHeader words={words} view={view} />
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={routes.unit(organisation.code, unit.code, period.code)}
        changes={changesHref(organisation.code, unit.code, period.code, asKnown)}
      />
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
            view.may.define && asKnown.day === null && scorecard.owner.code === unit.code
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
  const { organisation, asKnown, unit, ancestors, period, periods, vision, may } = view;
  const here = routes.unit(organisation.code, unit.code);
  return (
    <PageHeader
      title={textIn(unit.name, locale)}
      titleLang={langOf(unit.name, locale)}
      kicker={t("unit.dashboard")}
      crumbs={unitCrumbs(locale, organisation, ancestors, period.code, asKnown.day)}
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
            action={here}
            hrefOf={(code) => routes.unit(organisation.code, unit.code, code, asKnown.day)}
            periods={periods}
            current={period.code}
            known={asKnown.day}
          />
          <KnownForm words={words} action={here} period={period.code} asKnown={asKnown} />
          {may.enter && asKnown.day === null ? (
            <ButtonLink href={routes.entry(unit.code, period.code)} size="sm">
              {t("unit.enter")}
            </ButtonLink>
          ) : null}
        </>
      }
    />
  );
}
