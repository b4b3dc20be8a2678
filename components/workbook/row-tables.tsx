import { useTranslations } from "next-intl";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import type { ReportRow } from "@/lib/domain/workbook-report";

type RowTablesProps = { rows: readonly ReportRow[]; total: number; shown: number; isOpen: boolean };

/** More rows of a sheet than this are folded. */
const OPEN_ROWS = 12;

/** What a file would change and what it would make new, sheet by sheet. */
export function RowTables({ rows, total, shown, isOpen }: RowTablesProps) {
  const t = useTranslations("fileReport");
  const groups = (["change", "create"] as const).flatMap((outcome) =>
    [...new Set(rows.map(({ sheet }) => sheet))].map((sheet) => ({
      outcome,
      sheet,
      own: rows.filter((row) => row.sheet === sheet && row.outcome === outcome),
    })),
  );
  return (
    <>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ outcome, sheet, own }) => (
          <Details
            key={`${outcome} ${sheet}`}
            open={isOpen && own.length <= OPEN_ROWS}
            summary={t(`${outcome}In`, { sheet, count: own.length })}
          >
            <Table caption={t(`${outcome}In`, { sheet, count: own.length })} captionHidden>
              <thead>
                <tr>
                  <th scope="col">{t("line")}</th>
                  <th scope="col">{t("code")}</th>
                  {outcome === "change" ? <th scope="col">{t("changes")}</th> : null}
                </tr>
              </thead>
              <tbody>
                {own.map((row) => (
                  <tr key={row.line}>
                    <td>{row.line}</td>
                    <td>{row.name}</td>
                    {outcome === "change" ? <Changes row={row} /> : null}
                  </tr>
                ))}
              </tbody>
            </Table>
          </Details>
        ))}
      {total > shown ? <p className="note">{t("onlyFirst", { shown, total })}</p> : null}
    </>
  );
}

function Changes({ row }: { row: ReportRow }) {
  const t = useTranslations("fileReport");
  const text = (value: string) => value || <span className="note">{t("empty")}</span>;
  return (
    <td>
      {row.changes.map(({ title, before, after }) => (
        <p key={title} className="file-report-change">
          {title}: <span className="ds-sr-only">{t("was")} </span>
          <del>{text(before)}</del> <span aria-hidden="true">→ </span>
          <span className="ds-sr-only">{t("is")} </span>
          {text(after)}
        </p>
      ))}
    </td>
  );
}
