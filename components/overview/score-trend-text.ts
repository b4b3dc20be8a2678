import type { TrendText } from "@/components/scorecard/trend-text";
import type { Words } from "@/components/ui/words";
import type { ScoreTrend } from "@/lib/domain/score-trend";
import { formatSigned } from "@/lib/format/number";
import { formatPeriodShort } from "@/lib/format/period";

/** Where a mean went since a period; null when there is nothing to compare with. */
export function scoreTrendText({ t, locale }: Words, trend: ScoreTrend, against: string): TrendText | null {
  if (!trend) return null;
  const { arrow, verdict, delta } = trend;
  return {
    arrow,
    verdict,
    change: t("overview.trendChange", { change: formatSigned(delta, 1, locale) }),
    against: t(`scorecard.trend.${verdict}`, { period: formatPeriodShort(against, locale) }),
  };
}
