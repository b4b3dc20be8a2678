import { cellText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorHead } from "@/lib/data/dashboard-view";
import type { FigureView } from "@/lib/data/follow-up-view";
import { formatPeriod } from "@/lib/format/period";

/** A figure and its period: "11,5 % i september 2026". */
export function figureText(words: Words, indicator: IndicatorHead, { cell, period }: FigureView): string {
  return words.t("followUp.figure", {
    value: cellText(words, indicator, cell),
    period: formatPeriod(period, words.locale),
  });
}
