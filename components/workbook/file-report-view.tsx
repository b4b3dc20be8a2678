"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Heading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { type FileReport, totalOf } from "@/lib/domain/workbook-report";
import { FaultTable } from "./fault-table";
import { RowTables } from "./row-tables";
import { SheetChoice } from "./sheet-choice";

type FileReportViewProps = { report: FileReport; fileName: string };

const columns = ["faults", "change", "create", "unchanged"] as const;
const colors = { faulty: "danger", ready: "success", nothing: "info" } as const;

/** What a file comes to: how much in each sheet, then what is wrong, then what would change and what is new. */
export function FileReportView({ report, fileName }: FileReportViewProps) {
  const t = useTranslations("fileReport");
  const [sheet, choose] = useState("");
  const { create, change, unchanged, faults } = totalOf(report);
  const touched = report.sheets.filter((each) => each.create + each.change + each.faults > 0);
  const isShown = (each: { sheet: string }) => sheet === "" || each.sheet === sheet;
  const result = faults > 0 ? "faulty" : create + change > 0 ? "ready" : "nothing";
  return (
    <div className="file-report">
      <Heading level={3} size="xs">
        {t("title", { file: fileName })}
      </Heading>
      <Alert color={colors[result]}>
        <p>{t(result, { create, change, unchanged, faults })}</p>
      </Alert>
      <Table caption={t("counts")}>
        <thead>
          <tr>
            <th scope="col">{t("sheet")}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className="file-report-number">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.sheets.map((each) => (
            <tr key={each.sheet}>
              <th scope="row">{each.sheet}</th>
              {columns.map((column) => (
                <td key={column} className="file-report-number">
                  {each[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <SheetChoice sheets={touched.map((each) => each.sheet)} chosen={sheet} choose={choose} />
      <FaultTable faults={report.faults.filter(isShown)} total={faults} shown={report.faults.length} />
      <RowTables
        rows={report.rows.filter(isShown)}
        total={create + change}
        shown={report.rows.length}
        isOpen={faults === 0}
      />
    </div>
  );
}
