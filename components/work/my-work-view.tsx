import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords, type Words } from "@/components/ui/words";
import type { MyWork } from "@/lib/data/work-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { WorkGroup } from "./work-group";

type MyWorkViewProps = { work: MyWork; name: string; children: ReactNode };

/** What waits for someone, the worst first; or that nothing does, and what comes next. Below it: their units. */
export async function MyWorkView({ work, name, children }: MyWorkViewProps) {
  const words = await getWords();
  const { t, locale } = words;
  const { organisation, groups, today } = work;
  const isNothing = groups.length === 0;
  return (
    <div className="stack">
      {organisation.demo ? <DemoBanner /> : null}
      <PageHeader
        title={t("work.title")}
        kicker={textIn(organisation.name, locale)}
        intro={<p>{t(isNothing ? "work.nothingIntro" : "work.intro", { name })}</p>}
      />
      {isNothing ? (
        <EmptyState title={t("work.nothing")}>
          <p>{nextText(words, work)}</p>
        </EmptyState>
      ) : (
        groups.map((group) => <WorkGroup key={group.kind} words={words} group={group} today={today} />)
      )}
      {isNothing ? null : <p className="note">{nextText(words, work)}</p>}
      {children}
    </div>
  );
}

function nextText({ t, locale }: Words, { next }: MyWork): string {
  if (!next) return t("work.noNext");
  return t("work.next", { day: formatDay(next.due, locale), period: formatPeriod(next.period, locale) });
}
