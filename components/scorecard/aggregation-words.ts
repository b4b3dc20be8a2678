import type { Words } from "@/components/ui/words";
import type { AggregationView } from "@/lib/data/dashboard-view";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";

/** How a value is gathered from the units below, who is missing, and how they stand one by one. */
export function aggregationWords({ t, locale }: Words, aggregation: AggregationView): string {
  const { rule, reported, expected, missing, distribution } = aggregation;
  const names = sortByName(
    missing.map(({ name }) => textIn(name, locale)),
    (name) => name,
  );
  return [
    t(`scorecard.aggregation.${rule}`, { reported, expected }),
    names.length > 0 && t("scorecard.missingUnits", { names: names.join(", ") }),
    t("scorecard.distribution", distribution),
  ]
    .filter(Boolean)
    .join(" ");
}
