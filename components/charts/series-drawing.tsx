import { formatNumber } from "@/lib/format/number";
import type { Locale } from "@/lib/schemas/texts";
import type { ChartPoint, UsualLines } from "./chart-point";
import { layOutSeries, type SeriesLayout } from "./series-layout";
import { SeriesLines, SeriesMarks } from "./series-marks";

type SeriesDrawingProps = {
  points: readonly ChartPoint[];
  locale: Locale;
  label: string;
  /** "wide" for a desktop, "narrow" for a phone, where the same drawing scaled down could not be read. */
  shape: "wide" | "narrow";
  /** The words where the definition changed. */
  newDefinition?: string;
  usual?: UsualLines | null;
  /** Of yes and no: the words on the axis, no first. */
  answers?: readonly [no: string, yes: string] | null;
};

const shapes = {
  wide: { width: 1000, height: 360, left: 64, labels: 10 },
  narrow: { width: 400, height: 280, left: 56, labels: 3 },
} as const;

/** How far a label goes to each side of its point. */
const LABEL_REACH = 26;

/** A line with gaps on the zones of its goal, finished on the server. */
export function SeriesDrawing({
  points,
  locale,
  label,
  shape,
  newDefinition = "",
  usual = null,
  answers = null,
}: SeriesDrawingProps) {
  const size = shapes[shape];
  const layout = layOutSeries(points, size, { usual, isYesNo: answers !== null });
  if (!layout) return null;
  const { zones, lines, x, plot } = layout;
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
      <Ticks layout={layout} locale={locale} answers={answers} />
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
      <SeriesLines layout={layout} newDefinition={newDefinition} />
      <path className="series-line" d={lines.join("")} />
      <SeriesMarks points={points} layout={layout} />
    </svg>
  );
}

type TicksProps = Pick<SeriesDrawingProps, "locale" | "answers"> & { layout: SeriesLayout };

function Ticks({ layout: { axis, plot, y }, locale, answers }: TicksProps) {
  return axis.ticks.map((tick) => (
    <g key={tick}>
      <path className="series-grid" d={`M${plot.left} ${y(tick)}H${plot.right}`} />
      <text className="series-label" x={plot.left - 8} y={y(tick) + 4} textAnchor="end">
        {answers?.[tick] ?? formatNumber(tick, axis.decimals, locale)}
      </text>
    </g>
  ));
}
