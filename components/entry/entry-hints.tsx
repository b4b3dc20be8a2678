import { goalWords } from "@/components/scorecard/goal-text";
import { cellText, valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { EntryRow } from "@/lib/data/entry-view";
import { formatPeriod } from "@/lib/format/period";

/** The goal, the value before and the one a year ago, what is usual here, and that the definition is another now. */
export function EntryHints({ words, row }: { words: Words; row: EntryRow }) {
  const { t, locale } = words;
  const { indicator, level, previous, lastYear, usual, redefined } = row;
  const past = [previous, ...(lastYear.period === previous.period ? [] : [lastYear])];
  return (
    <>
      <dl className="entry-hints">
        {level ? (
          <div>
            <dt>{t("entry.goal")}</dt>
            <dd>{goalWords(words, level, indicator).heard}</dd>
          </div>
        ) : null}
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
      {redefined ? <p className="entry-redefined">{t("entry.redefined")}</p> : null}
    </>
  );
}
