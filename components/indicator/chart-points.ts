import type { ChartPoint } from "@/components/charts/chart-point";
import { goalZones } from "@/components/charts/goal-zones";
import { goalWords } from "@/components/scorecard/goal-text";
import { statusOfCell } from "@/components/scorecard/status-code";
import { cellText, valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorHead } from "@/lib/data/dashboard-view";
import type { SeriesPoint } from "@/lib/data/indicator-view";
import { type Fixed, fixedToNumber } from "@/lib/domain/fixed-point";
import { parsePeriod, shiftPeriod } from "@/lib/domain/period";
import { prepareSeries } from "@/lib/domain/series";
import { formatPeriod, formatPeriodShort } from "@/lib/format/period";
import type { OfficialLine } from "./official-lines";

/** What was foreseen of a period: no result, and not scored as one. */
type Foreseen = { period: string; value: Fixed };

/** What is drawn beside a series. */
type Beside = {
  foreseen?: readonly Foreseen[] | undefined;
  /** The period the latest figure is compared with, where it is worth a mark. */
  comparedWith?: string | null;
  /** Periods outside usual variation. */
  unusual?: ReadonlySet<string>;
  /** Official statistics by area. */
  official?: readonly OfficialLine[];
};

/** The points of an indicator, prepared for drawing and put into words; with what is foreseen, up to the last period it is about. */
export function chartPoints(
  words: Words,
  indicator: IndicatorHead,
  points: readonly SeriesPoint[],
  { foreseen = [], comparedWith = null, unusual = new Set(), official = [] }: Beside = {},
): ChartPoint[] {
  const entries = [...points, ...pointsAhead(points, foreseen)].flatMap((point) => {
    const period = parsePeriod(point.period);
    const prognosis = foreseen.find((each) => each.period === point.period)?.value ?? null;
    return period ? [{ ...point, period, code: point.period, prognosis }] : [];
  });
  return prepareSeries(entries).map((prepared, index) => {
    const { code, period, cell, level, judgement, corrected, prognosis } = entries[
      index
    ] as (typeof entries)[number];
    const status = words.t(`status.${statusOfCell(cell, judgement, indicator.scored)}`);
    return {
      ...prepared,
      zones: indicator.scored ? goalZones(level) : null,
      corrected,
      compared: code === comparedWith,
      unusual: unusual.has(code),
      official: official.map(({ area, at }) => officialPoint(words, indicator, area, at(period))),
      label: formatPeriodShort(code, words.locale),
      texts: {
        period: formatPeriod(code, words.locale),
        // Of the periods after the one the page is of, this page says nothing but what was foreseen.
        value: index < points.length ? cellText(words, indicator, cell) : "–",
        goal: level ? goalWords(words, level, indicator).seen : "–",
        status: cell.kind === "value" ? status : "–",
        prognosis: prognosis === null ? "" : valueText(words, indicator, prognosis),
      },
    };
  });
}

function officialPoint(
  words: Words,
  indicator: IndicatorHead,
  area: string,
  value: Fixed | null,
): ChartPoint["official"][number] {
  if (value === null) return { area, value: null, text: "" };
  return { area, value: fixedToNumber(value), text: valueText(words, indicator, value) };
}

/** Empty periods from the last figure to the last that something is foreseen of. */
function pointsAhead(points: readonly SeriesPoint[], foreseen: readonly Foreseen[]): SeriesPoint[] {
  const last = points.at(-1);
  const end = foreseen.flatMap(({ period }) => parsePeriod(period) ?? []).at(-1);
  const begun = last && parsePeriod(last.period);
  if (!last || !end || !begun || end.kind !== begun.kind) return [];
  const ahead: SeriesPoint[] = [];
  for (let next = shiftPeriod(begun, 1); next.end <= end.end; next = shiftPeriod(next, 1)) {
    ahead.push({
      ...{ period: next.code, level: last.level, judgement: null, corrected: false },
      cell: { kind: "notDue" },
    });
  }
  return ahead;
}
