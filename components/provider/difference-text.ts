import { changeText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { ProviderRow } from "@/lib/data/provider-view";
import { FEWEST_PAIRS } from "@/lib/domain/provider-comparison";
import { formatChange } from "@/lib/format/number";

/** What can be said of the difference, and what it rests on. */
type DifferenceText = { verdict: string; basis: string };

/** A comparison in words without rank: higher, lower, or that the two cannot be told apart. */
export function differenceText(
  words: Words,
  { indicator }: ProviderRow,
  { form, against, comparison }: ProviderRow["comparisons"][number],
): DifferenceText {
  const { t } = words;
  const { pairs } = comparison;
  if (comparison.kind === "tooFew") {
    return {
      verdict: t("providers.tooFew"),
      basis: t("providers.pairsNeeded", { pairs, fewest: FEWEST_PAIRS }),
    };
  }
  const { low, middle, high, apart } = comparison;
  // One decimal more than the figures have: else an end close to 0 would be written as 0.
  const decimals = Math.min(4, indicator.decimals + 1);
  const change = (value: typeof low) => formatChange(value, decimals, words.locale);
  const names = { form: t(`providers.form.${form}`), against: t(`providers.inForm.${against}`) };
  const way = low > 0 ? "higher" : "lower";
  return {
    verdict: apart ? t(`providers.${way}`, names) : t("providers.alike", names),
    basis: t("providers.interval", {
      middle: changeText(words, { ...indicator, decimals }, middle),
      low: change(low),
      high: change(high),
      pairs,
    }),
  };
}
