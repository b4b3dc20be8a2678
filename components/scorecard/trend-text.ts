import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { Trend } from "@/lib/domain/trend";
import { formatPeriodShort } from "@/lib/format/period";
import { changeText } from "./value-text";

/** A trend ready to be drawn. */
export type TrendText = Pick<Trend, "arrow" | "verdict"> & { change: string | null; against: string };

/** Where a row's number went, by how much, and against which period; null when there is nothing to compare with. */
export function trendText(
  words: Words,
  { trend, indicator }: Pick<IndicatorRow, "trend" | "indicator">,
): TrendText | null {
  if (!trend) return null;
  const { arrow, verdict, delta, against } = trend;
  return {
    arrow,
    verdict,
    change: delta === null ? null : changeText(words, indicator, delta),
    against: words.t(`scorecard.trend.${verdict}`, { period: formatPeriodShort(against, words.locale) }),
  };
}
