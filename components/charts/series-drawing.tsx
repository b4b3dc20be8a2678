import { formatNumber } from "@/lib/format/number";
import type { Locale } from "@/lib/schemas/texts";
import type { ChartPoint } from "./chart-point";
import { diamond } from "./diamond";
import { layOutSeries, type SeriesLayout } from "./series-layout";

type SeriesDrawingProps = {
  points: readonly ChartPoint[];
  locale: Locale;
  label: string;
  /** "wide" for a desktop, "narrow" for a phone, where the same drawing scaled down could not be read. */
  shape: "wide" | "narrow";
};

const shapes = {
  wide: { width: 1000, height: 360, left: 64, labels: 10 },
  narrow: { width: 400, height: 280, left: 56, labels: 4 },
} as const;

/** How far a label goes to each side of its point. */
const LABEL_REACH = 26;

/** A line with gaps on the zones of its goal, finished on the server. */
export function SeriesDrawing({ points, locale, label, shape }: SeriesDrawingProps) {
  const size = shapes[shape];
  const layout = layOutSeries(points, size);
  if (!layout) return null;
  const { zones, lines, x, y, plot } = layout;
  const every = Math.ceil(points.length / size.labels);
  return (
    <svg
      className={`series series-${shape}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {zones.map(({ kind, ...box }) => (
        <rect key={`${kind} ${box.x} ${box.y}`} className={`zone-${kind}`} {...box} />
      ))}
      <Ticks layout={layout} locale={locale} />
      {points.map((point, index) =>
        (points.length - 1 - index) % every === 0 ? (
          <text
            key={point.code}
            className="series-label"
            x={x(index)}
            y={plot.bottom + 18}
            textAnchor={x(index) + LABEL_REACH > size.width ? "end" : "middle"}
          >
            {point.label}
          </text>
        ) : null,
      )}
      <path className="series-line" d={lines.join("")} />
      {points.map((point, index) =>
        point.value === null ? null : (
          <circle
            key={point.code}
            className={point.corrected ? "series-point series-corrected" : "series-point"}
            cx={x(index)}
            cy={y(point.value)}
            r={point.corrected ? 5 : 3.5}
          />
        ),
      )}
      {points.map((point, index) =>
        point.prognosis === null ? null : (
          <path key={point.code} className="series-prognosis" d={diamond(x(index), y(point.prognosis))} />
        ),
      )}
    </svg>
  );
}

function Ticks({ layout: { axis, plot, y }, locale }: { layout: SeriesLayout; locale: Locale }) {
  return axis.ticks.map((tick) => (
    <g key={tick}>
      <path className="series-grid" d={`M${plot.left} ${y(tick)}H${plot.right}`} />
      <text className="series-label" x={plot.left - 8} y={y(tick) + 4} textAnchor="end">
        {formatNumber(tick, axis.decimals, locale)}
      </text>
    </g>
  ));
}
