import type { ChartPoint } from "@/components/charts/chart-point";
import { goalZones } from "@/components/charts/goal-zones";
import { goalWords } from "@/components/scorecard/goal-text";
import { statusOfCell } from "@/components/scorecard/status-code";
import { cellText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorHead } from "@/lib/data/dashboard-view";
import type { SeriesPoint } from "@/lib/data/indicator-view";
import { parsePeriod } from "@/lib/domain/period";
import { prepareSeries } from "@/lib/domain/series";
import { formatPeriod, formatPeriodShort } from "@/lib/format/period";

/** The points of an indicator, prepared for drawing and put into words. */
export function chartPoints(
  words: Words,
  indicator: IndicatorHead,
  points: readonly SeriesPoint[],
): ChartPoint[] {
  const entries = points.flatMap((point) => {
    const period = parsePeriod(point.period);
    return period ? [{ ...point, period, code: point.period }] : [];
  });
  return prepareSeries(entries).map((prepared, index) => {
    const { code, cell, level, judgement, corrected } = entries[index] as (typeof entries)[number];
    const status = words.t(`status.${statusOfCell(cell, judgement, indicator.scored)}`);
    return {
      ...prepared,
      zones: indicator.scored ? goalZones(level) : null,
      corrected,
      label: formatPeriodShort(code, words.locale),
      texts: {
        period: formatPeriod(code, words.locale),
        value: cellText(words, indicator, cell),
        goal: level ? goalWords(words, level, indicator).seen : "–",
        status: cell.kind === "value" ? status : "–",
      },
    };
  });
}
