import { ReportStrips } from "@/components/approval/report-strips";
import { EmptyState } from "@/components/ui/empty-state";
import { SavedMessage } from "@/components/ui/saved-message";
import { TextLink } from "@/components/ui/text-link";
import { getWords } from "@/components/ui/words";
import { PeriodChoice } from "@/components/unit/period-choice";
import type { EntryPage } from "@/lib/data/entry-view";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { CalculatedList } from "./calculated-list";
import { EntryForm } from "./entry-form";
import { EntryFrame, EntryWords } from "./entry-frame";

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
  const { unit, period, periods, rows, reports } = page;
  const open = routes.exceptions({ unit: unit.code, period: period.code });
  const openers = { names: reports.openers, href: reports.mayOpen ? open : null };
  return (
    <EntryFrame
      words={words}
      view={page}
      rows={rows}
      period={period.code}
      saved={saved}
      title={t("entry.heading", { unit: textIn(unit.name, locale) })}
      kicker={t("entry.kicker", { period: formatPeriod(period.code, locale) })}
      intro={
        <p>
          {t("entry.intro")} {t("entry.submitMeans")}{" "}
          <TextLink href={routes.entryAt(unit.code, { grid: "all", year: String(period.year) })}>
            {t("entry.year.link")}
          </TextLink>{" "}
          <TextLink href={routes.imports({ unit: unit.code })}>{t("valueImport.fromEntry")}</TextLink>
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
    >
      {handedIn === undefined ? null : (
        <SavedMessage key={reports.strips.map(({ version }) => version).join()}>
          <p>{t("approval.submitted")}</p>
        </SavedMessage>
      )}
      <ReportStrips words={words} page={page} />
      {rows.length === 0 ? (
        <EmptyState title={t("entry.nothing")}>
          <p>{t("entry.nothingNext")}</p>
        </EmptyState>
      ) : (
        <EntryWords>
          <EntryForm unit={unit} shown={{ period: period.code }} rows={rows} openers={openers} />
        </EntryWords>
      )}
      <CalculatedList words={words} rows={page.calculated} />
    </EntryFrame>
  );
}
