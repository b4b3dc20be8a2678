import { type Fixed, fixedToNumber } from "./fixed-point";
import type { Cell } from "./measurement";
import type { Period } from "./period";
import { judge, type Status } from "./score";
import type { TargetLevel } from "./target";

/** What a chart is made of, one entry per period, ascending. `prognosis` is typed by the leader and never scored. */
export type SeriesEntry = {
  period: Period;
  cell: Cell;
  level: TargetLevel | null;
  definitionVersion?: number | null;
  prognosis?: Fixed | null;
};

/**
 * One point, in doubles for drawing. `value` null is a gap, never 0. `old` is a value carried forward from an earlier period;
 * `newDefinition` breaks the line. The four ends of the band may change from period to period; upper ends only for range goals.
 */
export type SeriesPoint = {
  code: string;
  value: number | null;
  kind: Cell["kind"];
  status: Status | null;
  old: boolean;
  newDefinition: boolean;
  prognosis: number | null;
  ambition: number | null;
  lowest: number | null;
  ambitionUpper: number | null;
  lowestUpper: number | null;
};

/** Prepares points for charts and their tables. Carrying the last value forward is opt-in; a carried value is old and unjudged. */
export function prepareSeries(
  entries: readonly SeriesEntry[],
  { carryForward = false }: { carryForward?: boolean } = {},
): SeriesPoint[] {
  let last: Recorded | null = null;
  return entries.map((entry) => {
    const before = last;
    const own = recordedIn(entry);
    last = own ?? last;
    const carried = carryForward && isGap(entry.cell) ? before : null;
    return {
      code: entry.period.code,
      value: drawn((own ?? carried)?.value),
      kind: entry.cell.kind,
      status: own && judge(own.value, entry.level).status,
      old: carried !== null,
      newDefinition: own !== null && before !== null && own.version !== before.version,
      prognosis: drawn(entry.prognosis),
      ...drawnBand(entry.level),
    };
  });
}

/** Runs of points to draw as one unbroken line: cut at gaps and where the definition changed. */
export function lineSegments(points: readonly SeriesPoint[]): SeriesPoint[][] {
  const segments: SeriesPoint[][] = [];
  let current: SeriesPoint[] = [];
  for (const point of points) {
    if (point.value === null || point.newDefinition) current = [];
    if (point.value === null) continue;
    if (current.length === 0) segments.push(current);
    current.push(point);
  }
  return segments;
}

/** The lowest and highest number anywhere in the chart, bands and prognosis included; null when there is none. */
export function seriesExtent(points: readonly SeriesPoint[]): { min: number; max: number } | null {
  const numbers = points
    .flatMap((point) => [
      point.value,
      point.prognosis,
      point.ambition,
      point.lowest,
      point.ambitionUpper,
      point.lowestUpper,
    ])
    .filter((number) => number !== null);
  return numbers.length === 0 ? null : { min: Math.min(...numbers), max: Math.max(...numbers) };
}

type Recorded = { value: Fixed; version: number | null };

function recordedIn({ cell, definitionVersion = null }: SeriesEntry): Recorded | null {
  return cell.kind === "value" ? { value: cell.value, version: definitionVersion } : null;
}

// What does not apply, may not be shown or lies ahead stays empty even when values are carried forward.
function isGap(cell: Cell): boolean {
  return cell.kind === "missing" || cell.kind === "due" || cell.kind === "late";
}

function drawnBand(level: TargetLevel | null) {
  return {
    ambition: drawn(level?.ambition),
    lowest: drawn(level?.lowest),
    ambitionUpper: drawn(level?.ambitionUpper),
    lowestUpper: drawn(level?.lowestUpper),
  };
}

function drawn(value: Fixed | null | undefined): number | null {
  return value === null || value === undefined ? null : fixedToNumber(value);
}
