import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords, type Words } from "@/components/ui/words";
import type { KnownChanges } from "@/lib/data/known-changes";
import { CHANGE_REASONS } from "@/lib/domain/known-change";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { ChangesForm } from "./changes-form";
import { ChangesTable } from "./changes-table";
import { unitCrumbs } from "./crumbs";

/** What differs at a unit and those below between what was known on two days: counts first, then each figure. */
export async function ChangesView({ view }: { view: KnownChanges }) {
  const words = await getWords();
  const { locale, t } = words;
  const { organisation, unit, ancestors, period, from, to, refused } = view;
  const day = (each: string) => formatDay(each, locale);
  return (
    <div className="dashboard">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={t("known.changesTitle", { unit: textIn(unit.name, locale) })}
        kicker={formatPeriod(period.code, locale)}
        crumbs={unitCrumbs(locale, organisation, [...ancestors, unit], period.code)}
        intro={t("known.changesIntro", { from: day(from), to: day(to) })}
        tools={<ChangesForm words={words} view={view} />}
      />
      {refused ? (
        <Alert color="warning" role="alert" title={t("known.refused")} />
      ) : (
        <Changes words={words} view={view} />
      )}
    </div>
  );
}

function Changes({ words, view }: { words: Words; view: KnownChanges }) {
  const { t } = words;
  if (view.changes.length === 0) return <EmptyState title={t("known.noChanges")} />;
  const counted = CHANGE_REASONS.filter((reason) => view.counts[reason] > 0);
  return (
    <>
      <ul className="change-counts">
        {counted.map((reason) => (
          <li key={reason}>{t(`known.count.${reason}`, { count: view.counts[reason] })}</li>
        ))}
      </ul>
      <ChangesTable words={words} view={view} />
    </>
  );
}
