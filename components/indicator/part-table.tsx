import { statusOfCell, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { valueText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { routes } from "@/lib/routes";

type PartTableProps = { words: Words; page: IndicatorPage };

/** The units a value is gathered from, each with its own figure. */
export function PartTable({ words, page }: PartTableProps) {
  const { t, locale } = words;
  const { parts, row, organisation, asKnown, period } = page;
  const { indicator } = row;
  const hrefOf = (unit: string) =>
    routes.indicator(organisation.code, unit, indicator.code, period, asKnown.day);
  return (
    <section>
      <Heading level={2} size="sm">
        {t("indicator.parts")}
      </Heading>
      <Table caption={t("indicator.parts")} captionHidden className="figures">
        <thead>
          <tr>
            <th scope="col">{t("unit.unit")}</th>
            <th scope="col">{t("scorecard.column.value")}</th>
            <th scope="col">{t("scorecard.column.status")}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ unit, cell, judgement }) => (
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
    </section>
  );
}
