import { BulletBar } from "@/components/charts/bullet-bar";
import { GoalText } from "@/components/scorecard/goal-text";
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
    <section className="indicator-standing" data-status={code} aria-label={t("indicator.standing")}>
      <div className="indicator-now">
        <p className="note">{formatPeriod(row.period, locale)}</p>
        {row.cell.kind === "value" ? (
          <p className="figure-large">{valueText(words, row.indicator, row.cell.value)}</p>
        ) : null}
        <StatusMark words={words} code={code} />
        <Goal words={words} row={row} />
        {row.trend ? <TrendMark words={words} trend={row.trend} measured={row.indicator} /> : null}
      </div>
      <div className="indicator-why">
        <Heading level={2} size="2xs">
          {t("scorecard.whyQuestion")}
        </Heading>
        <IndicatorWhy words={words} row={row} />
      </div>
    </section>
  );
}

function Goal({ words, row: { level, cell, indicator } }: StandingProps) {
  if (!level) return null;
  return (
    <div className="indicator-goal">
      <BulletBar value={cell.kind === "value" ? cell.value : null} level={level} />
      <span className="note">
        {words.t("scorecard.column.goal")}: <GoalText words={words} level={level} measured={indicator} />
      </span>
    </div>
  );
}
