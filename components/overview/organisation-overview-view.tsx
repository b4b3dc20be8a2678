import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { MeetingLink } from "@/components/meeting/meeting-link";
import { Legend } from "@/components/scorecard/legend";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { StrategyMapLink } from "@/components/strategy-map/strategy-map-link";
import { Still } from "@/components/ui/still";
import { getWords } from "@/components/ui/words";
import { changesHref, KnownBanner } from "@/components/unit/known-banner";
import { KnownForm } from "@/components/unit/known-form";
import { OverallCard } from "@/components/unit/overall-card";
import { PeriodChoice } from "@/components/unit/period-choice";
import { Vision } from "@/components/unit/vision";
import type { OverviewMatrix } from "@/lib/data/overview-matrix";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { formatPeriod } from "@/lib/format/period";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { OverviewFilter } from "@/lib/schemas/overview-filter";
import { AttentionSection } from "./attention-section";
import { ChangesSection } from "./changes-section";
import { MatrixSection } from "./matrix-section";
import { type Kept, overviewLinks } from "./overview-links";
import { overviewSentence } from "./overview-sentence";
import { PerspectiveCards } from "./perspective-cards";
import { scoreTrendText } from "./score-trend-text";
import { UnitDistribution } from "./unit-distribution";

type OverviewProps = {
  view: OrganisationOverview;
  matrix: OverviewMatrix;
  filter: OverviewFilter;
  /** What every address of the page carries: period, day known on. */
  kept: Kept;
  /** Choices of how the whole page is cut, right below its heading. */
  children?: ReactNode;
};

/** A whole organisation in one period: how it stands, what is red and who is on it, what has changed, and every unit. */
export async function OrganisationOverviewView({ view, matrix, filter, kept, children }: OverviewProps) {
  const words = await getWords();
  const { locale, t } = words;
  const { organisation, asKnown, period, units } = view;
  const hrefOf = (code: string, known: string | null) => routes.organisation(organisation.code, code, known);
  const [root] = units;
  const links = overviewLinks(organisation.code, kept, filter);
  const trend = scoreTrendText(words, view.overallTrend, view.previous.code);
  return (
    <div className="dashboard overview">
      {organisation.demo ? <DemoBanner /> : null}
      <Header view={view} hrefOf={hrefOf} />
      {children}
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={hrefOf(period.code, null)}
        changes={root ? changesHref(organisation.code, root.code, period.code, asKnown) : null}
      />
      <Still>
        <p className="overview-sentence">{overviewSentence(words, view)}</p>
        <div className="overview-top">
          <OverallCard
            words={words}
            title={t("unit.standing", { period: formatPeriod(period.code, locale) })}
            view={view}
          >
            {trend ? (
              <p className="score-trend">
                <TrendMark trend={trend} />
              </p>
            ) : null}
          </OverallCard>
          <UnitDistribution words={words} units={units} links={links} />
        </div>
        <PerspectiveCards words={words} view={view} />
        <AttentionSection words={words} view={view} links={links} asked={filter.attention} />
        <ChangesSection words={words} view={view} />
      </Still>
      <MatrixSection words={words} view={view} matrix={matrix} filter={filter} links={links} />
      <Still>
        <Legend words={words} />
      </Still>
    </div>
  );
}

type HeaderProps = { view: OrganisationOverview; hrefOf: (period: string, known: string | null) => string };

/** Whose page it is, where it wants to go, and the choice of period and day. */
async function Header({ view, hrefOf }: HeaderProps) {
  const words = await getWords();
  const { locale, t } = words;
  const { organisation, asKnown, vision, period, periods, units } = view;
  const action = routes.organisation(organisation.code);
  const [root] = units;
  return (
    <PageHeader
      title={textIn(organisation.name, locale)}
      titleLang={langOf(organisation.name, locale)}
      kicker={t(`unit.organisationKind.${organisation.kind}`)}
      crumbs={[{ href: routes.home, name: t("unit.organisations") }]}
      intro={vision ? <Vision words={words} vision={vision} /> : null}
      tools={
        <>
          <PeriodChoice
            words={words}
            action={action}
            hrefOf={(code) => hrefOf(code, asKnown.day)}
            periods={periods}
            current={period.code}
            known={asKnown.day}
          />
          <KnownForm words={words} action={action} period={period.code} asKnown={asKnown} />
          {root ? (
            <StrategyMapLink
              words={words}
              organisation={organisation.code}
              unit={root.code}
              period={period.code}
              known={asKnown.day}
            />
          ) : null}
          {root ? (
            <MeetingLink
              words={words}
              organisation={organisation.code}
              unit={root.code}
              period={period.code}
              known={asKnown.day}
            />
          ) : null}
        </>
      }
    />
  );
}
