import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { MeetingLink } from "@/components/meeting/meeting-link";
import { Legend } from "@/components/scorecard/legend";
import { RedLinks } from "@/components/scorecard/red-links";
import { CommentSection } from "@/components/story/comment-section";
import { StorySection } from "@/components/story/story-section";
import { StrategyMapLink } from "@/components/strategy-map/strategy-map-link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Still } from "@/components/ui/still";
import { getWords, type Words } from "@/components/ui/words";
import type { UnitDashboard } from "@/lib/data/dashboard-view";
import type { UnitFollowUp } from "@/lib/data/follow-up-view";
import type { UnitCommentPlace } from "@/lib/data/unit-comment-read";
import { formatPeriod } from "@/lib/format/period";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import type { DashboardLook } from "@/lib/schemas/dashboard-look";
import { ChildUnits } from "./child-units";
import { unitCrumbs } from "./crumbs";
import { changesHref, KnownBanner } from "./known-banner";
import { KnownForm } from "./known-form";
import { OverallCard } from "./overall-card";
import { PeriodChoice } from "./period-choice";
import { PerspectiveBalance } from "./perspective-balance";
import { UnitCards } from "./unit-cards";
import { UnitFigures } from "./unit-figures";
import { ProviderTag } from "./unit-tags";
import { ViewChoice } from "./view-choice";
import { Vision } from "./vision";

type UnitDashboardViewProps = {
  /** One object as long as nothing has changed, for all who may read the same: what is drawn of it and of what goes with it is kept. */
  view: UnitDashboard;
  /** Cards or one table, and what that is ordered by. */
  look: DashboardLook;
  /** What is done about its figures, to stand beside them; null where nothing is to stand. */
  followUp: UnitFollowUp | null;
  /** What the leader says of the period; null where it is not to stand. */
  comment: UnitCommentPlace | null;
  /** Choices of what else it may be read by, right below its heading. */
  ways: ReactNode;
  children: ReactNode;
};

/** The dashboard of one unit in one period; what is done about it stands between its cards and the units below. */
export async function UnitDashboardView(props: UnitDashboardViewProps) {
  const words = await getWords();
  const { view, look, ways, children } = props;
  const { organisation, asKnown, unit, period } = view;
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
      <DashboardHeader words={words} view={view} look={look} />
      {ways}
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={routes.unit(organisation.code, unit.code, period.code, null, keptOf(look))}
        changes={changesHref(organisation.code, unit.code, period.code, asKnown)}
      />
      <Still of={view} as={`${words.locale} ${look.view} ${look.sort}`}>
        {view.scorecards.length === 0 ? (
          <EmptyState title={words.t("unit.noScorecards")}>
            <p>{words.t("unit.noScorecardsNext")}</p>
          </EmptyState>
        ) : (
          <Standing words={words} {...props} />
        )}
      </Still>
      {children}
      <Still of={view} as={`${words.locale} below`}>
        <ChildUnits words={words} view={view} />
      </Still>
    </div>
  );
}

/** How the unit stands: on the whole, in words, in balance, and figure by figure. */
function Standing({ words, view, look, followUp, comment }: UnitDashboardViewProps & { words: Words }) {
  const title = words.t("unit.standing", { period: formatPeriod(view.period.code, words.locale) });
  return (
    <>
      <OverallCard words={words} title={title} view={view}>
        <RedLinks words={words} scorecards={view.scorecards} />
      </OverallCard>
      <StorySection words={words} view={view} followUp={followUp} />
      <CommentSection words={words} view={view} place={comment} />
      <PerspectiveBalance words={words} view={view} />
      <div className="figures-head">
        <ViewChoice words={words} view={view} look={look} />
        <Legend words={words} />
      </div>
      {look.view === "table" ? (
        <UnitFigures words={words} view={view} followUp={followUp} order={look.sort} />
      ) : (
        <UnitCards words={words} view={view} followUp={followUp} />
      )}
    </>
  );
}

/** What of the address says how it is looked at; nothing where that is as it is made. */
function keptOf({ view, sort }: DashboardLook): Record<string, string> {
  if (view === "cards") return {};
  return sort === "card" ? { view } : { view, sort };
}

type DashboardHeaderProps = { words: Words; view: UnitDashboard; look: DashboardLook };

function DashboardHeader({ words, view, look }: DashboardHeaderProps) {
  const kept = keptOf(look);
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
            hrefOf={(code) => routes.unit(organisation.code, unit.code, code, asKnown.day, kept)}
            periods={periods}
            current={period.code}
            known={asKnown.day}
            kept={kept}
          />
          <KnownForm words={words} action={here} period={period.code} asKnown={asKnown} kept={kept} />
          <StrategyMapLink
            words={words}
            organisation={organisation.code}
            unit={unit.code}
            period={period.code}
            known={asKnown.day}
          />
          <MeetingLink
            words={words}
            organisation={organisation.code}
            unit={unit.code}
            period={period.code}
            known={asKnown.day}
          />
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
