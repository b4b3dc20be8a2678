import type { ChartPoint } from "@/components/charts/chart-point";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Words } from "@/components/ui/words";

/** The newest rows stand open: a year of months. */
const OPEN_ROWS = 12;

type SeriesTableProps = { words: Words; points: readonly ChartPoint[] };

/** The chart in numbers, newest first; what is older than the first rows is opened by the reader. */
export function SeriesTable({ words, points }: SeriesTableProps) {
  const { t } = words;
  if (points.length === 0) return null;
  const newestFirst = points.toReversed();
  const older = newestFirst.slice(OPEN_ROWS);
  return (
    <>
      <Rows words={words} caption={t("indicator.seriesTable")} points={newestFirst.slice(0, OPEN_ROWS)} />
      {older.length > 0 ? (
        <Details summary={t("indicator.older", { count: older.length })}>
          <Rows words={words} caption={t("indicator.olderTable")} points={older} />
        </Details>
      ) : null}
    </>
  );
}

type RowsProps = SeriesTableProps & { caption: string };

function Rows({ words: { t }, caption, points }: RowsProps) {
  const areas = points[0]?.official ?? [];
  return (
    <Table caption={caption} className="figures">
      <thead>
        <tr>
          <th scope="col">{t("indicator.period")}</th>
          <th scope="col">{t("scorecard.column.value")}</th>
          <th scope="col">{t("scorecard.column.goal")}</th>
          <th scope="col">{t("scorecard.column.status")}</th>
          {areas.map(({ area }) => (
            <th key={area} scope="col">
              {area}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.code}>
            <th scope="row">{point.texts.period}</th>
            <td>
              {point.texts.value} <Marks t={t} point={point} />
            </td>
            <td>{point.texts.goal}</td>
            <td>{point.texts.status}</td>
            {point.official.map(({ area, text }) => (
              <td key={area}>{text || "–"}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Marks({ t, point }: { t: Words["t"]; point: ChartPoint }) {
  const { texts, corrected, newDefinition, unusual, compared } = point;
  return (
    <>
      {texts.prognosis ? (
        <span className="note">{t("prognosis.inTable", { value: texts.prognosis })}</span>
      ) : null}
      {corrected ? <Tag color="info">{t("scorecard.corrected")}</Tag> : null}{" "}
      {newDefinition ? <Tag color="warning">{t("chart.newDefinition")}</Tag> : null}{" "}
      {unusual ? <Tag color="accent">{t("chart.unusual")}</Tag> : null}{" "}
      {compared ? <Tag>{t("chart.compared")}</Tag> : null}
    </>
  );
}
