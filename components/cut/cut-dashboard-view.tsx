import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Legend } from "@/components/scorecard/legend";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import { unitCrumbs } from "@/components/unit/crumbs";
import { KnownBanner } from "@/components/unit/known-banner";
import { OrganisationPageHead } from "@/components/unit/organisation-page-head";
import type { CutDashboard } from "@/lib/data/cut-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ConcealedSection } from "./concealed-section";
import { CutIndicatorTable } from "./cut-indicator-table";
import { cutHref, cutKind } from "./cut-place";
import { CutUnits } from "./cut-units";
import { GroupTable } from "./group-table";

type CutDashboardProps = {
  view: CutDashboard;
  /** Choices of how the page is cut, right below its heading. */
  children: ReactNode;
};

/** An organisation or a unit by those its services are there for, in place of its sectors or units. */
export async function CutDashboardView({ view, children }: CutDashboardProps) {
  const words = await getWords();
  const { t } = words;
  const { organisation, asKnown, period, groups, indicators } = view;
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
      <Header view={view} />
      {children}
      <KnownBanner words={words} asKnown={asKnown} today={cutHref(view, period.code, null)} changes={null} />
      <p className="cut-intro">{t(`cut.${cutKind(view)}.intro`)}</p>
      {groups.length < 2 ? (
        <EmptyState title={t("cut.noShares")}>
          <p>{t("cut.noSharesNext")}</p>
        </EmptyState>
      ) : null}
      <section>
        <Heading level={2} size="sm">
          {t("cut.groups")}
        </Heading>
        <GroupTable words={words} view={view} />
      </section>
      <ConcealedSection words={words} view={view} />
      {indicators.length === 0 ? null : (
        <section>
          <Heading level={2} size="sm">
            {t("cut.indicators")}
          </Heading>
          <CutIndicatorTable words={words} view={view} />
        </section>
      )}
      <CutUnits words={words} view={view} />
      <Legend words={words} />
    </div>
  );
}

async function Header({ view }: { view: CutDashboard }) {
  const { locale, t } = await getWords();
  const { organisation, unit, asKnown, cut, period } = view;
  const { name } = unit ?? organisation;
  return (
    <OrganisationPageHead
      view={view}
      title={t("cut.title", { place: textIn(name, locale), cut: textIn(cut.name, locale) })}
      titleLang={langOf(name, locale)}
      crumbs={
        unit
          ? unitCrumbs(locale, organisation, [...unit.ancestors, unit], period.code, asKnown.day)
          : undefined
      }
      action={unit ? routes.unit(organisation.code, unit.code) : routes.organisation(organisation.code)}
      hrefOf={(code) => cutHref(view, code, asKnown.day)}
      kept={{ cut: cut.code }}
    />
  );
}
