import { changeText, valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorHead } from "@/lib/data/dashboard-view";
import type { VariationView } from "@/lib/data/indicator-view";
import { ENOUGH_POINTS } from "@/lib/domain/variation";
import { formatPeriod } from "@/lib/format/period";

type VariationText = { verdict: string; why: string; how: string };

/** Change or noise in words: the verdict, what it rests on, and how it was reckoned. */
export function variationText(
  words: Words,
  indicator: IndicatorHead,
  variation: VariationView,
): VariationText {
  const { t, locale } = words;
  const { of, reading } = variation;
  const how = `${t("variation.how")} ${of === "value" ? "" : t("variation.howOnYear")}`.trim();
  if (reading.verdict === "tooFew") {
    const count = { count: reading.points, needed: ENOUGH_POINTS };
    return { verdict: t("variation.tooFew"), why: t(`variation.tooFewWhy.${of}`, count), how };
  }
  const { shift, lower, upper, centre, from, points } = reading;
  const text = of === "value" ? valueText : changeText;
  const limits = { lower: text(words, indicator, lower), upper: text(words, indicator, upper) };
  const base = t("variation.base", { count: points, from: formatPeriod(from, locale) });
  if (!shift) {
    const verdict = t("variation.within");
    return { verdict, why: t(`variation.withinWhy.${of}`, limits), how: `${how} ${base}` };
  }
  const seen = { ...limits, centre: text(words, indicator, centre), side: shift.side };
  return {
    verdict: t("variation.shift", { period: formatPeriod(shift.from, locale) }),
    why: t(`variation.${shift.kind}Why.${of}`, seen),
    how: `${how} ${base}`,
  };
}
