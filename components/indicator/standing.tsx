import { Goal } from "@/components/scorecard/goal";
import { IndicatorWhy } from "@/components/scorecard/indicator-why";
import { statusOfRow } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { valueText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatPeriod } from "@/lib/format/period";

type StandingProps = { words: Words; row: IndicatorRow };

/** The figure now, drawn large, with its reckoning open beside it. */
export function Standing({ words, row }: StandingProps) {
  const { t, locale } = words;
  const code = statusOfRow(row);
  return (
    <section className="indicator-standing" aria-label={t("indicator.standing")}>
      <div className="indicator-now">
        <p className="note">{formatPeriod(row.period, locale)}</p>
        {row.cell.kind === "value" ? (
          <p className="figure-large">{valueText(words, row.indicator, row.cell.value)}</p>
        ) : null}
        <StatusMark words={words} code={code} />
        <div className="indicator-goal">
          {row.level ? <span className="note">{t("scorecard.column.goal")}</span> : null}
          <Goal words={words} row={row} />
        </div>
        <div>{row.trend ? <TrendMark words={words} trend={row.trend} measured={row.indicator} /> : null}</div>
      </div>
      <div className="why">
        <Heading level={2} size="2xs">
          {t("scorecard.whyQuestion")}
        </Heading>
        <IndicatorWhy words={words} row={row} />
      </div>
    </section>
  );
}
