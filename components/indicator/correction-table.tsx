import { cellText } from "@/components/scorecard/value-text";
import { Heading } from "@/components/ui/heading";
import { personName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";
import type { IndicatorPage } from "@/lib/data/indicator-view";
import { formatDay } from "@/lib/format/day";
import { formatPeriod } from "@/lib/format/period";

type CorrectionTableProps = { words: Words; page: IndicatorPage };

/** Every value that has been given for the corrected periods, and why it was changed. */
export function CorrectionTable({ words, page: { corrections, row } }: CorrectionTableProps) {
  const { t, locale } = words;
  const named = corrections.some(({ by }) => by);
  return (
    <section>
      <Heading level={2} size="sm">
        {t("indicator.corrections")}
      </Heading>
      {corrections.some(({ awaitsApproval }) => awaitsApproval) ? (
        <p className="note">{t("indicator.correctionWaits")}</p>
      ) : null}
      <Table caption={t("indicator.corrections")} captionHidden className="figures">
        <thead>
          <tr>
            <th scope="col">{t("indicator.period")}</th>
            <th scope="col">{t("indicator.recorded")}</th>
            <th scope="col">{t("scorecard.column.value")}</th>
            <th scope="col">{t("indicator.comment")}</th>
            {named ? <th scope="col">{t("indicator.by")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ period, version, cell, comment, recordedOn, by, awaitsApproval }) => (
            <tr key={`${period} ${version}`}>
              <th scope="row">{formatPeriod(period, locale)}</th>
              <td>
                {formatDay(recordedOn, locale)}
                <span className="note">{t("indicator.version", { version })}</span>
              </td>
              <td>
                {cellText(words, row.indicator, cell)}{" "}
                {awaitsApproval ? <Tag color="warning">{t("scorecard.awaitsApproval")}</Tag> : null}
              </td>
              <td>{comment ?? "–"}</td>
              {named ? <td>{by ? personName(words, by) : "–"}</td> : null}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
