import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Fault } from "@/lib/domain/workbook";

type FaultTableProps = { faults: readonly Fault[]; total: number; shown: number };

/** What is wrong in a file: the cell, and what to do about it. */
export function FaultTable({ faults, total, shown }: FaultTableProps) {
  const t = useTranslations("fileReport");
  if (faults.length === 0) return null;
  return (
    <>
      <Table caption={t("faults")}>
        <thead>
          <tr>
            <th scope="col">{t("sheet")}</th>
            <th scope="col">{t("cell")}</th>
            <th scope="col">{t("wrong")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.sheet} ${fault.line} ${fault.column} ${fault.code} ${fault.detail}`}>
              <td>{fault.sheet}</td>
              <td>
                {fault.column
                  ? `${fault.column}${fault.line}`
                  : fault.line && t("lineNumber", { line: fault.line })}
              </td>
              <td>
                {fault.title}{" "}
                {t(t.has(`fault.${fault.code}`) ? `fault.${fault.code}` : "fault.wrong", {
                  detail: fault.detail ?? "",
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {total > shown ? <p className="note">{t("onlyFirst", { shown, total })}</p> : null}
    </>
  );
}
