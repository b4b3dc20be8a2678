import type { ChartPoint } from "@/components/charts/chart-point";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";

/** The chart in numbers, newest first. */
export function SeriesTable({ words: { t }, points }: { words: Words; points: readonly ChartPoint[] }) {
  if (points.length === 0) return null;
  return (
    <Table caption={t("indicator.seriesTable")} className="figures">
      <thead>
        <tr>
          <th scope="col">{t("indicator.period")}</th>
          <th scope="col">{t("scorecard.column.value")}</th>
          <th scope="col">{t("scorecard.column.goal")}</th>
          <th scope="col">{t("scorecard.column.status")}</th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ code, texts, corrected }) => (
          <tr key={code}>
            <th scope="row">{texts.period}</th>
            <td>
              {texts.value}{" "}
              {texts.prognosis ? (
                <span className="note">{t("prognosis.inTable", { value: texts.prognosis })}</span>
              ) : null}
              {corrected ? <Tag color="info">{t("scorecard.corrected")}</Tag> : null}
            </td>
            <td>{texts.goal}</td>
            <td>{texts.status}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
