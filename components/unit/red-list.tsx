import { Goal } from "@/components/scorecard/goal";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { cellText } from "@/components/scorecard/value-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview, RedRow } from "@/lib/data/dashboard-view";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";

const columns = ["indicator", "unit", "value", "goal", "trend"] as const;

/** Every red figure where it is reported, the most serious first. */
export function RedList({ words, view }: { words: Words; view: OrganisationOverview }) {
  const { t } = words;
  if (view.red.length === 0) return <EmptyState title={t("unit.noRed")} />;
  return (
    <Table caption={t("unit.red", { count: view.red.length })} captionHidden className="red-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column === "unit" ? t("unit.unit") : t(`scorecard.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.red.map((red) => (
          <RedTableRow key={`${red.unit.code} ${red.row.id}`} words={words} view={view} red={red} />
        ))}
      </tbody>
    </Table>
  );
}

function RedTableRow({
  words,
  view,
  red: { unit, row },
}: {
  words: Words;
  view: OrganisationOverview;
  red: RedRow;
}) {
  const { locale } = words;
  const organisation = view.organisation.code;
  return (
    <tr>
      <th scope="row" className="red-mark">
        <TextLink href={routes.indicator(organisation, unit.code, row.indicator.code, view.period.code)}>
          <LocalText texts={row.indicator.name} locale={locale} />
        </TextLink>
      </th>
      <td>
        <TextLink href={routes.unit(organisation, unit.code, view.period.code)} data-color="neutral">
          <LocalText texts={unit.name} locale={locale} />
        </TextLink>
      </td>
      <td>
        <span className="figure">{cellText(words, row.indicator, row.cell)}</span>
        <span className="note">{formatPeriod(row.period, locale)}</span>
      </td>
      <td className="cell-goal">
        <Goal words={words} row={row} />
      </td>
      <td>{row.trend ? <TrendMark words={words} trend={row.trend} measured={row.indicator} /> : null}</td>
    </tr>
  );
}
