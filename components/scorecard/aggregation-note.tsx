import type { Words } from "@/components/ui/words";
import type { AggregationView } from "@/lib/data/dashboard-view";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";

/** How a value is gathered from the units below, who is missing, and how they stand one by one. */
export function AggregationNote({
  words: { t, locale },
  aggregation,
}: {
  words: Words;
  aggregation: AggregationView;
}) {
  const { rule, reported, expected, missing, distribution } = aggregation;
  const names = sortByName(
    missing.map(({ name }) => textIn(name, locale)),
    (name) => name,
  );
  return (
    <>
      <p>{t(`scorecard.aggregation.${rule}`, { reported, expected })}</p>
      {names.length > 0 ? <p>{t("scorecard.missingUnits", { names: names.join(", ") })}</p> : null}
      <p>{t("scorecard.distribution", distribution)}</p>
    </>
  );
}
