import { IntervalBar } from "@/components/charts/interval-bar";
import { drawInterval } from "@/components/charts/interval-drawing";
import { cellText } from "@/components/scorecard/value-text";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import type { Words } from "@/components/ui/words";
import type { ProviderKind, ProviderRow } from "@/lib/data/provider-view";
import { formatPeriod } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { differenceText } from "./difference-text";

type ProviderTableProps = { words: Words; kind: ProviderKind; period: string };

/** One kind of unit: each aspect with its indicators, the figure at each form, and what can be said of the difference. */
export function ProviderTable({ words, kind, period }: ProviderTableProps) {
  const { t } = words;
  const caption = t("providers.table", { kind: t(`units.kind.${kind.kind}`) });
  const columns = kind.forms.length + 2;
  return (
    <Table caption={caption} captionHidden className="provider-table">
      <thead>
        <tr>
          <th scope="col">{t("scorecard.column.indicator")}</th>
          {kind.forms.map(({ form }) => (
            <th key={form} scope="col">
              {t(`providers.form.${form}`)}
            </th>
          ))}
          <th scope="col">{t("providers.difference")}</th>
        </tr>
      </thead>
      {kind.aspects.map(({ aspect, rows }) => (
        <tbody key={aspect}>
          <tr className="provider-aspect">
            <th scope="rowgroup" colSpan={columns}>
              {t(`providers.aspect.${aspect}`)}
            </th>
          </tr>
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns}>{t("providers.noIndicator")}</td>
            </tr>
          ) : (
            rows.map((row) => (
              <IndicatorRow key={row.indicator.code} words={words} row={row} period={period} />
            ))
          )}
        </tbody>
      ))}
    </Table>
  );
}

type IndicatorRowProps = { words: Words; row: ProviderRow; period: string };

function IndicatorRow({ words, row, period }: IndicatorRowProps) {
  const { t, locale } = words;
  const { indicator, figures, comparisons } = row;
  return (
    <tr>
      <th scope="row">
        <LocalText texts={indicator.name} locale={locale} />
        {row.period === period ? null : <span className="note">{formatPeriod(row.period, locale)}</span>}
        <FirstYear words={words} row={row} />
      </th>
      {figures.map(({ form, cell, units }) => (
        <td key={form} data-label={t(`providers.form.${form}`)}>
          <span className="figure">{cellText(words, indicator, cell)}</span>
          {cell.kind === "value" ? (
            <span className="note">{t("providers.units", { count: units })}</span>
          ) : null}
        </td>
      ))}
      <td className="provider-difference" data-label={t("providers.difference")}>
        {comparisons.map((each) => (
          <Difference key={each.form} words={words} row={row} comparison={each} />
        ))}
      </td>
    </tr>
  );
}

/** Units in the first year of their contract: their figures stand here, and in no comparison. */
function FirstYear({ words, row: { indicator, firstYear } }: { words: Words; row: ProviderRow }) {
  return firstYear.map(({ unit, cell }) => (
    <span key={unit.code} className="note">
      {words.t("providers.firstYearFigure", {
        unit: textIn(unit.name, words.locale),
        figure: cellText(words, indicator, cell),
      })}
    </span>
  ));
}

type DifferenceProps = { words: Words; row: ProviderRow; comparison: ProviderRow["comparisons"][number] };

function Difference({ words, row, comparison: each }: DifferenceProps) {
  const { verdict, basis } = differenceText(words, row, each);
  const { comparison } = each;
  return (
    <>
      {verdict}
      {comparison.kind === "interval" ? (
        <IntervalBar drawing={drawInterval(comparison.low, comparison.middle, comparison.high)} />
      ) : null}
      <span className="note">{basis}</span>
    </>
  );
}
