"use client";

import { useMemo } from "react";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { EntryYear } from "@/lib/data/entry-view";
import { formatPeriodShort } from "@/lib/format/period";
import { textIn } from "@/lib/format/texts";
import { routes } from "@/lib/routes";
import { EntryShell } from "./entry-shell";
import { YearCell } from "./year-cell";

/** A year of cells in one form: the indicators down, the periods across. A block from a spreadsheet can be pasted into it. */
export function YearForm({ view, shown }: { view: EntryYear; shown: Record<string, string> }) {
  const { unit, indicators, periods } = view;
  const rows = useMemo(
    () => indicators.flatMap(({ cells }) => cells.filter((cell) => cell !== null)),
    [indicators],
  );
  return (
    <EntryShell unit={unit} shown={shown} rows={rows}>
      {(words, cellOf) => (
        <Table caption={words.t("entry.year.caption", { year: view.year })} className="entry-year">
          <YearHead words={words} periods={periods} />
          <tbody>
            {indicators.map(({ code, indicator, cells }) => (
              <tr key={indicator.id} data-grid-row>
                <th scope="row">
                  <span data-row-name>
                    <span className="code">{code}</span>{" "}
                    <LocalText texts={indicator.name} locale={words.locale} />
                  </span>{" "}
                  <span className="entry-year-unit">{textIn(indicator.valueUnit, words.locale)}</span>{" "}
                  <TextLink href={routes.entryAt(unit.code, { indicator: indicator.code })}>
                    {words.t("entry.year.details")}
                    <span className="ds-sr-only"> {code}</span>
                  </TextLink>
                </th>
                {cells.map((cell, column) => {
                  const period = periods[column] ?? "";
                  const label = formatPeriodShort(period, words.locale);
                  if (cell)
                    return <YearCell key={`${period} ${cell.version}`} label={label} {...cellOf(cell)} />;
                  return (
                    <td key={period} data-slot={label} data-closed="notReportedHere">
                      <span className="ds-sr-only">{words.t("entry.year.none")}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </EntryShell>
  );
}

function YearHead({ words: { t, locale }, periods }: { words: Words; periods: string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t("entry.column.indicator")}</th>
        {periods.map((period) => (
          <th key={period} scope="col">
            {formatPeriodShort(period, locale)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
