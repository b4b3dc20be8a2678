import { PageHeader } from "@/components/layout/page-header";
import type { Crumb } from "@/components/ui/breadcrumbs";
import { getWords } from "@/components/ui/words";
import type { OrganisationOverview } from "@/lib/data/overview-view";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { KnownForm } from "./known-form";
import { PeriodChoice } from "./period-choice";

type OrganisationPageHeadProps = {
  view: Pick<OrganisationOverview, "organisation" | "asKnown" | "period" | "periods">;
  title: string;
  titleLang?: string | undefined;
  /** The way back, where it is not to the organisation. */
  crumbs?: Crumb[] | undefined;
  /** Address of the page without period and day. */
  action: string;
  hrefOf: (period: string) => string;
  /** What else of the address is kept. */
  kept?: Record<string, string>;
};

/** The head of a page about a whole organisation beside its overview, or about a unit beside its dashboard: the way back, the period, and the day it is known on. */
export async function OrganisationPageHead({
  view: { organisation, asKnown, period, periods },
  title,
  titleLang,
  crumbs,
  action,
  hrefOf,
  kept = {},
}: OrganisationPageHeadProps) {
  const words = await getWords();
  const { locale, t } = words;
  return (
    <PageHeader
      title={title}
      titleLang={titleLang}
      kicker={formatPeriod(period.code, locale)}
      crumbs={
        crumbs ?? [
          { href: routes.home, name: t("unit.organisations") },
          {
            href: routes.organisation(organisation.code, period.code, asKnown.day),
            name: textIn(organisation.name, locale),
          },
        ]
      }
      tools={
        <>
          <PeriodChoice
            words={words}
            action={action}
            hrefOf={hrefOf}
            periods={periods}
            current={period.code}
            known={asKnown.day}
            kept={kept}
          />
          <KnownForm words={words} action={action} period={period.code} asKnown={asKnown} kept={kept} />
        </>
      }
    />
  );
}
