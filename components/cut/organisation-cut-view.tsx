import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { Legend } from "@/components/scorecard/legend";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { getWords } from "@/components/ui/words";
import { KnownBanner } from "@/components/unit/known-banner";
import { OrganisationPageHead } from "@/components/unit/organisation-page-head";
import type { OrganisationCut } from "@/lib/data/cut-view";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { ConcealedSection } from "./concealed-section";
import { CutIndicatorTable } from "./cut-indicator-table";
import { CutUnits } from "./cut-units";
import { GroupTable } from "./group-table";

type OrganisationCutProps = {
  view: OrganisationCut;
  /** Choices of how the page is cut, right below its heading. */
  children: ReactNode;
};

/** An organisation by those its services are there for, in place of its sectors. */
export async function OrganisationCutView({ view, children }: OrganisationCutProps) {
  const words = await getWords();
  const { t } = words;
  const { organisation, asKnown, cut, period, groups, indicators } = view;
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
      <Header view={view} />
      {children}
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={routes.cut(organisation.code, cut.code, period.code)}
        changes={null}
      />
      <p className="cut-intro">{t("cut.intro")}</p>
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

async function Header({ view }: { view: OrganisationCut }) {
  const { locale, t } = await getWords();
  const { organisation, asKnown, cut } = view;
  return (
    <OrganisationPageHead
      view={view}
      title={t("cut.title", {
        organisation: textIn(organisation.name, locale),
        cut: textIn(cut.name, locale),
      })}
      titleLang={langOf(organisation.name, locale)}
      action={routes.organisation(organisation.code)}
      hrefOf={(code) => routes.cut(organisation.code, cut.code, code, asKnown.day)}
      kept={{ cut: cut.code }}
    />
  );
}
