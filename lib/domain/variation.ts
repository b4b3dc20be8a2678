import {
  type Fixed,
  fixedFromDecimal,
  fixedFromInteger,
  fixedOrNull,
  roundedQuotient,
  subtractFixed,
  totalOf,
} from "./fixed-point";
import { type Period, samePeriodLastYear } from "./period";

/** Fewer values than this cannot tell a change from noise. */
export const ENOUGH_POINTS = 12;

/** So many values in a row on one side of the centre are no accident. */
const RUN = 8;

/** Three standard deviations from the mean moving range of two: 3 / d₂ = 3 / 1.128 = 2.66, as a fraction. */
const REACH = { n: 266n, d: 100n };

/** One period, oldest first: `value` null is a gap, never 0; values are of one measure while `definition` is the same. */
export type VariationPoint = { period: Period; value: Fixed | null; definition: number | null };

/** Values in a row beyond a limit, or a run on one side of the centre: from its first period to its last. */
export type Signal = { kind: "outside" | "run"; side: "above" | "below"; from: string; to: string };

/** `shift` is the signal that lasts up to the latest value, the earliest of them: a real shift since it began. Null: within. */
export type Variation =
  | { verdict: "tooFew"; points: number }
  | {
      verdict: "within" | "shift";
      points: number;
      shift: Signal | null;
      /** The first period that counts: the chart's first value, or the first after the definition changed. */
      from: string;
      centre: Fixed;
      lower: Fixed;
      upper: Fixed;
      signals: Signal[];
    };

/**
 * Change or noise? An individuals chart (XmR) of statistical process control: the centre is the mean, and the natural process limits
 * are the mean ± 2.66 times the mean moving range. Signals: a value outside the limits; eight or more values in a row on one side
 * of the centre. Sources: W. A. Shewhart, Economic Control of Quality of Manufactured Product (1931); D. J. Wheeler, Understanding
 * Variation (1993); the run of eight: Western Electric, Statistical Quality Control Handbook (1956).
 * The base is every value since the definition last changed (decision 011). A gap is passed over: it ends no run, and the moving
 * range is that of the values on either side of it. A value on the centre ends a run. Exact: fractions, rounded only to be shown.
 */
export function readVariation(points: readonly VariationPoint[]): Variation {
  const values = latestDefinition(points);
  const [first] = values;
  if (first === undefined || values.length < ENOUGH_POINTS)
    return { verdict: "tooFew", points: values.length };
  const chart = chartOf(values.map(({ value }) => value));
  const outside = stretches(values, chart.beyond).map((stretch) => signalOf("outside", values, stretch));
  const runs = stretches(values, chart.side)
    .filter(({ from, to }) => to - from + 1 >= RUN)
    .map((stretch) => signalOf("run", values, stretch));
  const found = [...outside, ...runs].sort((one, other) => one.at - other.at);
  const lasting = found.find(({ lasts }) => lasts);
  return {
    verdict: lasting ? "shift" : "within",
    points: values.length,
    shift: lasting ? lasting.signal : null,
    from: first.code,
    centre: chart.shown(0n),
    lower: chart.shown(-1n),
    upper: chart.shown(1n),
    signals: found.map(({ signal }) => signal),
  };
}

/**
 * Each value less that of the same period a year before: what is left of a figure that goes up and down with the season, or that
 * adds up through the year. Without both, or with another definition then, there is a gap.
 */
export function changesOnYear(
  points: readonly VariationPoint[],
  valueAt: (period: Period) => Omit<VariationPoint, "period">,
): VariationPoint[] {
  return points.map((point) => {
    const before = valueAt(samePeriodLastYear(point.period));
    return { ...point, value: point.definition === before.definition ? changeOf(point, before) : null };
  });
}

type Valued = Pick<VariationPoint, "value">;

function changeOf({ value }: Valued, { value: before }: Valued): Fixed | null {
  return value === null || before === null ? null : subtractFixed(value, before);
}

type Value = { code: string; value: Fixed };

/** The values given under the definition of the last of them. */
function latestDefinition(points: readonly VariationPoint[]): Value[] {
  const given = points.flatMap(({ period, value, definition }) =>
    value === null ? [] : [{ code: period.code, value, definition }],
  );
  const last = given.at(-1);
  const before = given.findLastIndex(({ definition }) => definition !== last?.definition);
  return given.slice(before + 1);
}

type Way = -1 | 0 | 1;
type Chart = { side(value: Fixed): Way; beyond(value: Fixed): Way; shown(way: bigint): Fixed };

/** Everything times `whole`, so that centre and limits are integers: n values have n − 1 moving ranges. */
function chartOf(values: readonly Fixed[]): Chart {
  const n = BigInt(values.length);
  const whole = n * (n - 1n) * REACH.d;
  const centre = totalOf(values) * (n - 1n) * REACH.d;
  const reach = movingRanges(values) * n * REACH.n;
  const distance = (value: Fixed) => BigInt(value) * whole - centre;
  return {
    side: (value) => wayOf(distance(value)),
    beyond: (value) => {
      const from = distance(value);
      return from > reach || -from > reach ? wayOf(from) : 0;
    },
    shown: (way) => utmost(roundedQuotient(centre + way * reach, whole)),
  };
}

/** The sum of the distances from each value to the next. */
function movingRanges(values: readonly Fixed[]): bigint {
  let total = 0n;
  values.reduce((before, value) => {
    total += BigInt(Math.max(before, value)) - BigInt(Math.min(before, value));
    return value;
  });
  return total;
}

const wayOf = (distance: bigint): Way => (distance > 0n ? 1 : distance < 0n ? -1 : 0);

const UTMOST = fixedFromDecimal("900000000000");

/** A limit beyond what a value can be is shown as the utmost there is. */
function utmost(integer: bigint): Fixed {
  return fixedOrNull(integer) ?? fixedFromInteger(integer > 0n ? UTMOST : -UTMOST);
}

/** By the places of its first and last value. */
type Stretch = { way: Way; from: number; to: number };

/** Values in a row on the same side; those on neither side end a stretch. */
function stretches(values: readonly Value[], sideOf: (value: Fixed) => Way): Stretch[] {
  const all: Stretch[] = [];
  values.forEach(({ value }, place) => {
    const way = sideOf(value);
    const last = all.at(-1);
    if (last?.way === way) last.to = place;
    else all.push({ way, from: place, to: place });
  });
  return all.filter(({ way }) => way !== 0);
}

function signalOf(kind: Signal["kind"], values: readonly Value[], { way, from, to }: Stretch) {
  const [first, last] = [values[from], values[to]] as [Value, Value];
  const side = way === 1 ? ("above" as const) : ("below" as const);
  return {
    at: from,
    lasts: to === values.length - 1,
    signal: { kind, side, from: first.code, to: last.code },
  };
}
