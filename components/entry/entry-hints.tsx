import { BulletBar } from "@/components/charts/bullet-bar";
import { goalText } from "@/components/scorecard/goal-text";
import { cellText, valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { formatPeriod } from "@/lib/format/period";

/** The value before and the one a year ago, the goal, what is usual here, and that the definition is another now. */
export function EntryHints({ words, row }: { words: Words; row: EntryRow }) {
  const { t, locale } = words;
  const { indicator, previous, lastYear, usual, redefined } = row;
  const past = [previous, ...(lastYear.period === previous.period ? [] : [lastYear])];
  return (
    <div className="entry-hints">
      <dl className="entry-past">
        {past.map(({ period, cell }) => (
          <div key={period}>
            <dt>{formatPeriod(period, locale)}</dt>
            <dd>{cellText(words, indicator, cell)}</dd>
          </div>
        ))}
        {usual ? (
          <div>
            <dt>{t("entry.usual")}</dt>
            <dd>
              {t("entry.usualRange", {
                low: valueText(words, indicator, usual.low),
                high: valueText(words, indicator, usual.high),
              })}
            </dd>
          </div>
        ) : null}
      </dl>
      <Goal words={words} row={row} />
      {redefined ? <p className="entry-redefined">{t("entry.redefined")}</p> : null}
    </div>
  );
}

/** The goal as a strip with the value before on it, and in words. */
function Goal({ words, row: { level, previous, indicator } }: { words: Words; row: EntryRow }) {
  const goal = goalText(words, { level, cell: previous.cell, indicator });
  if (!goal) return <p className="entry-goal">{words.t("entry.noGoal")}</p>;
  return (
    <div className="entry-goal">
      <span aria-hidden="true">
        <BulletBar drawing={goal.drawing} label={goal.heard} />
      </span>
      <p>
        <span className="entry-goal-label">{words.t("entry.goal")} </span>
        {goal.heard}
      </p>
    </div>
  );
}
