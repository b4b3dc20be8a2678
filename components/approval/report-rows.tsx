import { goalWords } from "@/components/scorecard/goal-text";
import { statusOfCell, statusText } from "@/components/scorecard/status-code";
import { StatusMark } from "@/components/scorecard/status-mark";
import { cellText } from "@/components/scorecard/value-text";
import { LocalText } from "@/components/ui/local-text";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Words } from "@/components/ui/words";
import type { ReportPage, ReportRow } from "@/lib/data/report-view";
import { formatPeriod } from "@/lib/format/period";
import { routes } from "@/lib/routes";

/** The figures of a report: each with its goal, how it is judged, what was said of it, and the one before. */
export function ReportRows({ words, page }: { words: Words; page: ReportPage }) {
  const { t } = words;
  return (
    <Table caption={t("approval.figures")} className="figures report-rows">
      <thead>
        <tr>
          {(["indicator", "value", "goal", "status", "comment", "previous"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`approval.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <Row key={`${row.indicator.id} ${row.period}`} words={words} page={page} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ words, page, row }: { words: Words; page: ReportPage; row: ReportRow }) {
  const { t, locale } = words;
  const { code, indicator, period, cell, gathered, awaiting, comment, level, judgement, previous } = row;
  const { organisation, unit } = page;
  return (
    <tr>
      <th scope="row">
        <span className="code">{code}</span>{" "}
        <TextLink href={routes.indicator(organisation.code, unit.code, indicator.code, page.period)}>
          <LocalText texts={indicator.name} locale={locale} />
        </TextLink>
        <span className="note">{formatPeriod(period, locale)}</span>
      </th>
      <td>
        {cellText(words, indicator, cell)}
        {gathered ? <span className="note">{t("approval.gathered")}</span> : null}
        {awaiting > 0 ? (
          <Tag color="warning">{t("scorecard.partsAwaitApproval", { count: awaiting })}</Tag>
        ) : null}
      </td>
      <td>{level ? goalWords(words, level, indicator).heard : "–"}</td>
      <td>
        <StatusMark status={statusText(words, statusOfCell(cell, judgement, indicator.scored))} />
      </td>
      <td>{comment ?? "–"}</td>
      <td>
        {cellText(words, indicator, previous.cell)}
        <span className="note">{formatPeriod(previous.period, locale)}</span>
      </td>
    </tr>
  );
}
