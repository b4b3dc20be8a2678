import { statusOfCell, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { cellText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { CalculatedRow } from "@/lib/data/entry-view";
import { formatPeriod } from "@/lib/format/period";

/** The figures nobody types: what they come to, and the figures they are worked out of. */
export function CalculatedList({ words, rows }: { words: Words; rows: CalculatedRow[] }) {
  const { t, locale } = words;
  if (rows.length === 0) return null;
  return (
    <section className="entry-group entry-calculated">
      <Heading level={2} size="xs">
        {t("entry.calculated", { count: rows.length })}
      </Heading>
      <p className="note">{t("entry.calculatedMeans")}</p>
      {rows.map(({ code, indicator, period, cell, judgement, parts }) => (
        <div key={indicator.id} className="entry-line entry-calculated-row">
          <p className="entry-line-name">
            <span className="code">{code}</span> <LocalText texts={indicator.name} locale={locale} />{" "}
            <span className="entry-line-when">{formatPeriod(period, locale)}</span>
          </p>
          <p>
            {cellText(words, indicator, cell)}{" "}
            <StatusMark status={statusText(words, statusOfCell(cell, judgement, indicator.scored))} />
          </p>
          <dl className="entry-past">
            {parts.map((part) => (
              <div key={part.indicator.id}>
                <dt>
                  <LocalText texts={part.indicator.name} locale={locale} />
                </dt>
                <dd>{cellText(words, part.indicator, part.cell)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
