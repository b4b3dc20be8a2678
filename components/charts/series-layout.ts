import { FIXED_SCALE } from "@/lib/domain/fixed-point";
import { lineSegments, seriesExtent } from "@/lib/domain/series";
import { type Axis, axisFor } from "./axis";
import type { ChartPoint } from "./chart-point";
import type { ZoneKind } from "./goal-zones";

export type SeriesLayout = {
  axis: Axis;
  plot: { left: number; top: number; right: number; bottom: number };
  x: (index: number) => number;
  y: (value: number) => number;
  zones: { kind: ZoneKind; x: number; y: number; width: number; height: number }[];
  /** One path per unbroken run of values. */
  lines: string[];
};

export type ChartSize = { width: number; height: number; left: number };

/** Where everything in a chart of points goes, in the drawing's own units. Null when there is no number at all. */
export function layOutSeries(
  points: readonly ChartPoint[],
  { width, height, left }: ChartSize,
): SeriesLayout | null {
  const extent = seriesExtent(points);
  if (!extent) return null;
  const axis = axisFor([extent.min, extent.max]);
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
  return { axis, plot, x, y, lines, zones: layOutZones(points, { axis, plot, step, y }) };
}

type Frame = Pick<SeriesLayout, "axis" | "plot" | "y"> & { step: number };

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
