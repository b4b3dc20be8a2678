import { valueText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { formatPeriod } from "@/lib/format/period";

type OfficialTableProps = { words: Words; page: IndicatorPage };

/** What official statistics say of others, and where it stands. */
export function OfficialTable({ words, page: { official, row } }: OfficialTableProps) {
  const { t, locale } = words;
  return (
    <section>
      <Heading level={2} size="sm">
        {t("official.title")}
      </Heading>
      <Table caption={t("official.title")} captionHidden className="figures">
        <thead>
          <tr>
            <th scope="col">{t("official.area")}</th>
            <th scope="col">{t("indicator.period")}</th>
            <th scope="col">{t("scorecard.column.value")}</th>
            <th scope="col">{t("official.source")}</th>
          </tr>
        </thead>
        <tbody>
          {official.map(({ id, area, period, value, source, sourceUrl }) => (
            <tr key={id}>
              <th scope="row">{area}</th>
              <td>{formatPeriod(period, locale)}</td>
              <td>{valueText(words, row.indicator, value)}</td>
              <td>{sourceUrl ? <TextLink href={sourceUrl}>{source}</TextLink> : source}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
