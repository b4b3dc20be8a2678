import { DotPlot } from "@/components/charts/dot-plot";
import { valueText } from "@/components/scorecard/value-text";
import { Details } from "@/components/ui/details";
import { Heading } from "@/components/ui/heading";
import type { Words } from "@/components/ui/words";
import type { Comparison, IndicatorPage } from "@/lib/data/indicator-view";
import { fixedToNumber } from "@/lib/domain/fixed-point";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { UnitFigureTable } from "./unit-figure-table";

/** More rows than this are opened by the reader. */
const FEW_ROWS = 12;

type SectionProps = { words: Words; page: IndicatorPage; comparison: Comparison };

/** The figure beside those of other units in the same period. */
export function ComparisonSection({ words, page, comparison }: SectionProps) {
  const { t, locale } = words;
  const { row } = page;
  const { others, count, needed, among } = comparison;
  const title = t("comparison.title");
  const suppressed = others.filter(({ cell }) => cell.kind === "suppressed").length;
  return (
    <section aria-labelledby="comparison">
      <Heading level={2} size="sm" id="comparison">
        {title}
      </Heading>
      <p>
        {t(`comparison.among.${among}`, { period: formatPeriod(row.period, locale), count: others.length })}
      </p>
      {count < needed ? (
        <p>{t("comparison.tooFew", { count, needed })}</p>
      ) : (
        <Drawing words={words} page={page} comparison={comparison} />
      )}
      {suppressed > 0 ? <p className="note">{t("comparison.suppressed", { count: suppressed })}</p> : null}
      <Details summary={t("comparison.table", { count: others.length })} open={others.length <= FEW_ROWS}>
        <UnitFigureTable words={words} page={page} figures={others} caption={title} />
      </Details>
    </section>
  );
}

/** Yes and no, and words, lie on each other on a line of numbers: they are left to the table. */
function Drawing({ words, page, comparison: { others, count, mean } }: SectionProps) {
  const { t, locale } = words;
  const { row, unit } = page;
  const { indicator, cell } = row;
  if (indicator.kind === "yesNo" || indicator.kind === "graded") return null;
  const text = (value: Parameters<typeof valueText>[2]) => valueText(words, indicator, value);
  const name = textIn(unit.name, locale);
  const meanText = mean === null ? "" : t("comparison.mean", { mean: text(mean), count });
  const own = cell.kind === "value" ? text(cell.value) : null;
  const drawing = {
    others: others.flatMap((other) =>
      other.cell.kind === "value"
        ? [
            {
              key: other.unit.code,
              value: fixedToNumber(other.cell.value),
              text: `${textIn(other.unit.name, locale)}: ${text(other.cell.value)}`,
            },
          ]
        : [],
    ),
    own: cell.kind === "value" ? { value: fixedToNumber(cell.value), text: `${name}: ${own}` } : null,
    mean: mean === null ? null : { value: fixedToNumber(mean), text: meanText },
    othersText: t("comparison.others", { count }),
    label: t("comparison.label", { unit: name, own: own ?? t("comparison.noOwn"), mean: meanText }),
    locale,
  };
  return (
    <div>
      <DotPlot {...drawing} shape="wide" />
      <DotPlot {...drawing} shape="narrow" />
      {mean === null ? null : <p className="note">{t("comparison.notSelf", { unit: name })}</p>}
    </div>
  );
}
