import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { Legend } from "@/components/scorecard/legend";
import { PerspectiveSummary } from "@/components/scorecard/perspective-summary";
import { EmptyState } from "@/components/ui/empty-state";
import { Heading } from "@/components/ui/heading";
import { getWords, type Words } from "@/components/ui/words";
import type { OrganisationOverview } from "@/lib/data/dashboard-view";
import { formatPeriod } from "@/lib/format/period";
import { langOf, shownText, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { changesHref, KnownBanner } from "./known-banner";
import { KnownForm } from "./known-form";
import { OverallCard } from "./overall-card";
import { PeriodChoice } from "./period-choice";
import { RedList } from "./red-list";
import { unitRows } from "./unit-rows";
import { UnitTable } from "./unit-table";
import { Vision } from "./vision";

/** A whole organisation in one period: where it wants to go, how it stands, and what is red. */
export async function OrganisationOverviewView({ view }: { view: OrganisationOverview }) {
  const words = await getWords();
  const { locale, t } = words;
  const { organisation, asKnown, vision, period, periods, red, units } = view;
  const hrefOf = (code: string, known: string | null) => routes.organisation(organisation.code, code, known);
  const [root] = units;
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
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
              action={routes.organisation(organisation.code)}
              hrefOf={(code) => hrefOf(code, asKnown.day)}
              periods={periods}
              current={period.code}
              known={asKnown.day}
            />
            <KnownForm
              words={words}
              action={routes.organisation(organisation.code)}
              period={period.code}
              asKnown={asKnown}
            />
          </>
        }
      />
      <KnownBanner
        words={words}
        asKnown={asKnown}
        today={hrefOf(period.code, null)}
        changes={root ? changesHref(organisation.code, root.code, period.code, asKnown) : null}
      />
      <OverallCard
        words={words}
        title={t("unit.standing", { period: formatPeriod(period.code, locale) })}
        view={view}
      />
      <PerspectiveSummary words={words} perspectives={view.perspectives} limits={organisation} />
      <Legend words={words} />
      <section>
        <Heading level={2} size="sm">
          {t("unit.red", { count: red.length })}
        </Heading>
        <RedList words={words} view={view} />
      </section>
      <section>
        <Heading level={2} size="sm">
          {t("unit.units")}
        </Heading>
        {units.length === 0 ? <EmptyState title={t("unit.noUnits")} /> : <Units words={words} view={view} />}
      </section>
    </div>
  );
}

function Units({ words, view }: { words: Words; view: OrganisationOverview }) {
  const { t, locale } = words;
  const columns = [
    { key: "unit", text: t("unit.unit") },
    { key: "whole", text: t("unit.whole") },
    ...view.perspectives.map(({ code, name }) => ({
      key: `perspective ${code}`,
      ...shownText(name, locale),
    })),
  ];
  return <UnitTable caption={t("unit.units")} columns={columns} rows={unitRows(words, view)} />;
}
