import { Goal } from "@/components/scorecard/goal";
import { goalText } from "@/components/scorecard/goal-text";
import { indicatorWhy } from "@/components/scorecard/indicator-why";
import { statusOfRow, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { trendText } from "@/components/scorecard/trend-text";
import { valueText } from "@/components/scorecard/value-text";
import { WhyAnswer } from "@/components/scorecard/why-details";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatPeriod } from "@/lib/format/period";

type StandingProps = { words: Words; row: IndicatorRow };

/** The figure now, drawn large, with its reckoning open beside it. */
export function Standing({ words, row }: StandingProps) {
  const { t, locale } = words;
  const trend = trendText(words, row);
  const why = indicatorWhy(words, row);
  return (
    <section className="indicator-standing" aria-label={t("indicator.standing")}>
      <div className="indicator-now">
        <p className="note">{formatPeriod(row.period, locale)}</p>
        {row.cell.kind === "value" ? (
          <p className="figure-large">{valueText(words, row.indicator, row.cell.value)}</p>
        ) : null}
        <StatusMark status={statusText(words, statusOfRow(row))} />
        <GoalNow words={words} row={row} />
        {trend ? (
          <div>
            <TrendMark trend={trend} />
          </div>
        ) : null}
      </div>
      <div className="why">
        <Heading level={2} size="2xs">
          {why.question}
        </Heading>
        <WhyAnswer why={why} />
      </div>
    </section>
  );
}

function GoalNow({ words, row }: StandingProps) {
  const goal = goalText(words, row);
  if (!goal) return null;
  return (
    <div className="indicator-goal">
      <span className="note">{words.t("scorecard.column.goal")}</span>
      <Goal goal={goal} />
    </div>
  );
}
