import { Goal } from "@/components/scorecard/goal";
import { goalText } from "@/components/scorecard/goal-text";
import { TrendMark } from "@/components/scorecard/trend-mark";
import { trendText } from "@/components/scorecard/trend-text";
import { cellText } from "@/components/scorecard/value-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { OrganisationOverview, RedRow } from "@/lib/data/dashboard-view";
import { formatPeriod } from "@/lib/format/period";
import { shownText } from "@/lib/format/texts";
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
  const known = view.asKnown.day;
  const name = shownText(row.indicator.name, locale);
  const unitName = shownText(unit.name, locale);
  const goal = goalText(words, row);
  const trend = trendText(words, row);
  return (
    <tr>
      <th scope="row" className="red-mark">
        <TextLink
          href={routes.indicator(organisation, unit.code, row.indicator.code, view.period.code, known)}
          lang={name.lang}
        >
          {name.text}
        </TextLink>
      </th>
      <td>
        <TextLink href={routes.unit(organisation, unit.code, view.period.code, known)} lang={unitName.lang}>
          {unitName.text}
        </TextLink>
      </td>
      <td>
        <span className="figure">{cellText(words, row.indicator, row.cell)}</span>
        <span className="note">{formatPeriod(row.period, locale)}</span>
      </td>
      <td className="cell-goal">{goal ? <Goal goal={goal} /> : null}</td>
      <td>{trend ? <TrendMark trend={trend} /> : null}</td>
    </tr>
  );
}
