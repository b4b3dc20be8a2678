import type { Words } from "@/components/ui/words";
import type { ChartPoint } from "./chart-point";
import { diamond } from "./diamond";
import type { ZoneKind } from "./goal-zones";
import { SeriesDrawing } from "./series-drawing";
import { SeriesExplorer } from "./series-explorer";

type SeriesFigureProps = { words: Words; name: string; points: readonly ChartPoint[] };

/** A series as a finished drawing with its key, and a way into the chart that answers the pointer and the arrow keys. */
export function SeriesFigure({ words: { t, locale }, name, points }: SeriesFigureProps) {
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
  const kinds = new Set(points.flatMap(({ zones }) => zones?.kinds ?? []));
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
        <SeriesDrawing points={points} locale={locale} label={label} shape="wide" />
        <SeriesDrawing points={points} locale={locale} label={label} shape="narrow" />
      </SeriesExplorer>
      <figcaption>
        <Key kind="line" text={t("chart.value")} />
        {points.some(({ corrected }) => corrected) ? (
          <Key kind="corrected" text={t("chart.corrected")} />
        ) : null}
        {points.some(({ prognosis }) => prognosis !== null) ? (
          <Key kind="prognosis" text={t("chart.prognosis")} />
        ) : null}
        {(["reached", "acceptable", "below"] as const).map((kind) =>
          kinds.has(kind) ? <Key key={kind} kind={kind} text={t(`chart.zone.${kind}`)} /> : null,
        )}
      </figcaption>
    </figure>
  );
}

const marks = {
  line: (
    <>
      <path className="series-line" d="M1 7h22" />
      <circle className="series-point" cx="12" cy="7" r="3.5" />
    </>
  ),
  corrected: (
    <>
      <path className="series-line" d="M1 7h22" />
      <circle className="series-point series-corrected" cx="12" cy="7" r="5" />
    </>
  ),
  prognosis: <path className="series-prognosis" d={diamond(12, 7)} />,
};

function Key({ kind, text }: { kind: ZoneKind | keyof typeof marks; text: string }) {
  return (
    <span className="series-key">
      <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
        {kind in marks ? (
          marks[kind as keyof typeof marks]
        ) : (
          <rect className={`zone-${kind}`} x="1" y="1" width="22" height="12" />
        )}
      </svg>
      {text}
    </span>
  );
}
