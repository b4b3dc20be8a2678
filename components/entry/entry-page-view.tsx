import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { ReportStrips } from "@/components/approval/report-strips";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { SavedMessage } from "@/components/ui/saved-message";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { unitCrumbs } from "@/components/unit/crumbs";
import { PeriodChoice } from "@/components/unit/period-choice";
import type { EntryPage } from "@/lib/data/entry-view";
import { formatPeriod } from "@/lib/format/period";
import { langOf, textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { EntryForm } from "./entry-form";

type EntryPageViewProps = {
  page: EntryPage;
  /** How many cells the last save changed. */
  saved: string | undefined;
  /** The card whose report was just handed in. */
  handedIn: string | undefined;
};

/** All that a unit has to report in a period, in one form, and where its reports stand. */
export async function EntryPageView({ page, saved, handedIn }: EntryPageViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, unit, period, periods, rows } = page;
  const { entry, status, format, scorecard } = await getMessages();
  const dashboard = routes.unit(organisation.code, unit.code, period.code);
  return (
    <div className="entry-page">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={t("entry.heading", { unit: textIn(unit.name, locale) })}
        titleLang={langOf(unit.name, locale)}
        kicker={t("entry.kicker", { period: formatPeriod(period.code, locale) })}
        crumbs={unitCrumbs(locale, organisation, [unit], period.code)}
        intro={
          <p>
            {t("entry.intro")} {t("entry.submitMeans")}
          </p>
        }
        tools={
          <PeriodChoice
            words={words}
            action={routes.entry(unit.code)}
            hrefOf={(code) => routes.entry(unit.code, code)}
            periods={periods}
            current={period.code}
          />
        }
      />
      {saved === undefined ? null : (
        // Saved again, the message is a new one.
        <SavedMessage key={rows.map(({ version }) => version).join()}>
          <p>
            {t("entry.saved", { count: Number(saved) || 0 })}{" "}
            <TextLink href={dashboard}>{t("entry.seeDashboard")}</TextLink>
          </p>
        </SavedMessage>
      )}
      {handedIn === undefined ? null : (
        <SavedMessage key={page.reports.strips.map(({ version }) => version).join()}>
          <p>{t("approval.submitted")}</p>
        </SavedMessage>
      )}
      <ReportStrips words={words} page={page} />
      {rows.length === 0 ? (
        <EmptyState title={t("entry.nothing")}>
          <p>{t("entry.nothingNext")}</p>
        </EmptyState>
      ) : (
        <NextIntlClientProvider messages={{ entry, status, format, scorecard }}>
          <EntryForm page={page} />
        </NextIntlClientProvider>
      )}
    </div>
  );
}
