import { FIXED_SCALE } from "@/lib/domain/fixed-point";
import { lineSegments, seriesExtent } from "@/lib/domain/series";
import { type Axis, axisFor } from "./axis";
import type { ChartPoint, UsualLines } from "./chart-point";
import type { ZoneKind } from "./goal-zones";

export type SeriesLayout = {
  axis: Axis;
  plot: { left: number; top: number; right: number; bottom: number };
  x: (index: number) => number;
  y: (value: number) => number;
  zones: { kind: ZoneKind; x: number; y: number; width: number; height: number }[];
  /** One path per unbroken run of values. */
  lines: string[];
  /** Between which points the definition changed: there the line is broken. */
  breaks: number[];
  /** A path per area of official statistics. */
  official: string[];
  /** Where usual variation is drawn: from its first point to the last value. */
  usual: { from: number; to: number; lower: number; centre: number; upper: number } | null;
};

/** No and yes, with room around both. */
const YES_NO: Axis = { min: -0.25, max: 1.25, ticks: [0, 1], decimals: 0 };

export type ChartSize = { width: number; height: number; left: number };

/** Where everything in a chart of points goes, in the drawing's own units. Null when there is no number at all. */
export function layOutSeries(
  points: readonly ChartPoint[],
  { width, height, left }: ChartSize,
  { usual = null, isYesNo = false }: { usual?: UsualLines | null; isYesNo?: boolean } = {},
): SeriesLayout | null {
  const extent = seriesExtent(points);
  if (!extent) return null;
  const axis = isYesNo
    ? YES_NO
    : axisFor([extent.min, extent.max, ...officialNumbers(points), ...limitsOf(usual)]);
  const plot = { left, top: 10, right: width - 6, bottom: height - 26 };
  const step = (plot.right - plot.left) / points.length;
  const x = (index: number) => round(plot.left + (index + 0.5) * step);
  const y = (value: number) => {
    const share = (value - axis.min) / (axis.max - axis.min);
    return round(plot.bottom - Math.min(1, Math.max(0, share)) * (plot.bottom - plot.top));
  };
  const at = new Map(points.map((point, index) => [point.code, x(index)]));
  const lines = lineSegments(points).map((segment) => {
    const spots = segment.map((point) => `${at.get(point.code)} ${y(point.value ?? 0)}`);
    return spots.length === 1 ? `M${spots[0]}h0` : `M${spots.join("L")}`;
  });
  const frame = { axis, plot, step, x, y };
  return {
    ...{ axis, plot, x, y, lines },
    zones: layOutZones(points, frame),
    breaks: points.flatMap(({ newDefinition }, index) => (newDefinition ? [round(x(index) - step / 2)] : [])),
    official: officialPaths(points, frame),
    usual: layOutUsual(points, usual, frame),
  };
}

/** Every number official statistics have in a chart, for its axis. */
export function officialNumbers(points: readonly ChartPoint[]): number[] {
  return points.flatMap(({ official }) => official.flatMap(({ value }) => (value === null ? [] : [value])));
}

const limitsOf = (usual: UsualLines | null) => (usual ? [usual.lower, usual.upper] : []);

/** Steps, each as wide as its period; where an area has no figure there is a gap. */
function officialPaths(points: readonly ChartPoint[], { step, x, y }: Frame): string[] {
  const areas = points[0]?.official ?? [];
  return areas.map((_, area) =>
    points.reduce((path, { official }, index) => {
      const value = official[area]?.value ?? null;
      if (value === null) return path;
      const follows = (points[index - 1]?.official[area]?.value ?? null) !== null;
      return `${path}${follows ? "L" : "M"}${round(x(index) - step / 2)} ${y(value)}h${round(step)}`;
    }, ""),
  );
}

function layOutUsual(
  points: readonly ChartPoint[],
  usual: UsualLines | null,
  { step, x, y }: Frame,
): SeriesLayout["usual"] {
  const first = points.findIndex(({ code }) => code === usual?.from);
  const last = points.findLastIndex(({ value }) => value !== null);
  if (!usual || first === -1) return null;
  return {
    from: round(x(first) - step / 2),
    to: round(x(last) + step / 2),
    ...{ lower: y(usual.lower), centre: y(usual.centre), upper: y(usual.upper) },
  };
}

type Frame = Pick<SeriesLayout, "axis" | "plot" | "x" | "y"> & { step: number };

/** The zones of the goal behind the line; periods in a row with the same goal share one rectangle per zone. */
function layOutZones(points: readonly ChartPoint[], { axis, plot, step, y }: Frame): SeriesLayout["zones"] {
  return runsOf(points).flatMap(({ zones, from, count }) => {
    const edges = zones.edges.map((edge) => edge / FIXED_SCALE);
    return zones.kinds.map((kind, index) => {
      const bottom = y(edges[index - 1] ?? axis.min);
      const top = y(edges[index] ?? axis.max);
      return {
        kind,
        x: round(plot.left + from * step),
        y: top,
        width: round(count * step),
        height: round(bottom - top),
      };
    });
  });
}

function runsOf(points: readonly ChartPoint[]) {
  const runs: { zones: NonNullable<ChartPoint["zones"]>; from: number; count: number }[] = [];
  points.forEach(({ zones }, index) => {
    const last = runs.at(-1);
    if (!zones) return;
    const follows = last && last.from + last.count === index;
    if (follows && last.zones.edges.join() === zones.edges.join() && last.zones.falling === zones.falling)
      last.count += 1;
    else runs.push({ zones, from: index, count: 1 });
  });
  return runs;
}

const round = (at: number) => Math.round(at * 10) / 10;
