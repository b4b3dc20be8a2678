import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { CutDashboard, CutIndicator } from "@/lib/data/cut-view";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";
import { cutKind } from "./cut-place";
import { FigureCell } from "./figure-cell";
import { GroupName } from "./group-name";

/** Every indicator against the groups; last the organisation's own figure, which the groups add up to. */
export function CutIndicatorTable({ words, view }: { words: Words; view: CutDashboard }) {
  const { t, locale } = words;
  const { groups, indicators, period } = view;
  return (
    <Table caption={t("cut.indicators")} captionHidden className="cut-table">
      <thead>
        <tr>
          <th scope="col">{t("scorecard.column.indicator")}</th>
          {groups.map(({ code, name }) => (
            <th key={code} scope="col">
              <GroupName words={words} name={name} />
            </th>
          ))}
          <th scope="col">{t(`cut.${cutKind(view)}.total`)}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((row) => (
          <tr key={row.indicator.code}>
            <th scope="row">
              <IndicatorName words={words} view={view} row={row} />
              {row.period === period.code ? null : (
                <span className="note">{formatPeriod(row.period, locale)}</span>
              )}
            </th>
            {groups.map(({ code }) => (
              <FigureCell key={code} words={words} indicator={row.indicator} figure={row.figures[code]} />
            ))}
            <FigureCell words={words} indicator={row.indicator} figure={row.total} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Leads to the indicator's own page where it has one here. */
function IndicatorName({ words, view, row }: { words: Words; view: CutDashboard; row: CutIndicator }) {
  const { organisation, period, asKnown } = view;
  const { indicator, pageAt } = row;
  const name = <LocalText texts={indicator.name} locale={words.locale} />;
  if (!pageAt) return name;
  return (
    <TextLink href={routes.indicator(organisation.code, pageAt, indicator.code, period.code, asKnown.day)}>
      {name}
    </TextLink>
  );
}
