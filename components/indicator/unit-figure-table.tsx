import { statusOfCell, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { valueText } from "@/components/scorecard/value-text";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage, UnitFigure } from "@/lib/data/indicator-view";
import { routes } from "@/lib/routes";

type UnitFigureTableProps = {
  words: Words;
  page: IndicatorPage;
  figures: readonly UnitFigure[];
  caption: string;
};

/** Figures of the indicator at other units, each with the way to its own page. */
export function UnitFigureTable({ words, page, figures, caption }: UnitFigureTableProps) {
  const { t, locale } = words;
  const { organisation, asKnown, period, row } = page;
  const { indicator } = row;
  const hrefOf = (unit: string) =>
    routes.indicator(organisation.code, unit, indicator.code, period, asKnown.day);
  return (
    <Table caption={caption} captionHidden className="figures">
      <thead>
        <tr>
          <th scope="col">{t("unit.unit")}</th>
          <th scope="col">{t("scorecard.column.value")}</th>
          <th scope="col">{t("scorecard.column.status")}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ unit, cell, judgement }) => (
          <tr key={unit.code}>
            <th scope="row">
              <TextLink href={hrefOf(unit.code)}>
                <LocalText texts={unit.name} locale={locale} />
              </TextLink>
            </th>
            <td>{cell.kind === "value" ? valueText(words, indicator, cell.value) : "–"}</td>
            <td>
              <StatusMark status={statusText(words, statusOfCell(cell, judgement, indicator.scored))} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
