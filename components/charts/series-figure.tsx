import { Still } from "@/components/ui/still";
import type { Words } from "@/components/ui/words";
import type { ChartPoint, UsualLines } from "./chart-point";
import { SeriesDrawing } from "./series-drawing";
import { SeriesExplorer } from "./series-explorer";
import { SeriesKey } from "./series-key";

type SeriesFigureProps = {
  words: Words;
  name: string;
  points: readonly ChartPoint[];
  usual: UsualLines | null;
  /** Of yes and no: the words on the axis, no first. */
  answers: readonly [no: string, yes: string] | null;
};

/** A series as a finished drawing with its key, and a way into the chart that answers the pointer and the arrow keys. */
export function SeriesFigure({ words, name, points, usual, answers }: SeriesFigureProps) {
  const { t, locale } = words;
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const label = t("chart.label", {
    name,
    from: first.texts.period,
    to: last.texts.period,
    first: first.texts.value,
    last: last.texts.value,
  });
  const drawing = { points, locale, label, usual, answers, newDefinition: t("chart.newDefinition") };
  return (
    <figure className="series-figure">
      <SeriesExplorer
        points={points}
        texts={{
          label: t("chart.explorerLabel", { name }),
          open: t("chart.explore"),
          close: t("chart.close"),
          loading: t("chart.loading"),
          failed: t("chart.failed"),
          value: t("chart.value"),
          goal: t("chart.goal"),
          status: t("chart.status"),
          prognosis: t("chart.prognosis"),
          help: t("chart.help"),
        }}
      >
        <Still>
          <SeriesDrawing {...drawing} shape="wide" />
          <SeriesDrawing {...drawing} shape="narrow" />
        </Still>
      </SeriesExplorer>
      <Still>
        <SeriesKey words={words} points={points} usual={usual} />
      </Still>
    </figure>
  );
}
