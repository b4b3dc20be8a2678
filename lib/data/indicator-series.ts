import { type Period, parsePeriod, periodFor, shiftPeriod } from "@/lib/domain/period";
import { changesOnYear, readVariation, type Variation, type VariationPoint } from "@/lib/domain/variation";
import type { SeriesPoint, VariationView } from "./indicator-view";
import type { Reader, Reading } from "./reading";
import type { IndicatorNode, UnitNode } from "./structure-node";

/** How far back the chart goes, in the indicator's own periods. */
const POINTS: Record<IndicatorNode["frequency"], number> = {
  month: 37,
  quarter: 16,
  tertial: 12,
  halfYear: 10,
  schoolYear: 8,
  year: 8,
};

/** The series of an indicator at a unit, in its own periods, from where there first was a figure. */
export function pointsOf(
  reader: Reader,
  unit: UnitNode,
  indicator: IndicatorNode,
  dashboard: Period,
): SeriesPoint[] {
  const last = periodFor(indicator.frequency, dashboard);
  const count = POINTS[indicator.frequency];
  const periods = Array.from({ length: count }, (_, index) => shiftPeriod(last, index + 1 - count));
  const points = periods.map((period): SeriesPoint => {
    const reading = reader.read(indicator, unit, period);
    const { level, judgement } = reader.assess(indicator, unit, reading);
    return {
      period: period.code,
      cell: reading.cell,
      level,
      judgement,
      corrected: reading.stored?.corrected ?? false,
      definitionVersion: definitionOf(reader, indicator, reading),
    };
  });
  // The chart begins where there first was a figure.
  const first = points.findIndex((point) => point.cell.kind === "value");
  return first === -1 ? [] : points.slice(first);
}

/** The version a figure was given under; of one that is gathered the latest of its parts'. */
function definitionOf(
  { snapshot }: Reader,
  indicator: IndicatorNode,
  { stored, parts, period }: Reading,
): number | null {
  if (stored) return stored.definitionVersion;
  const versions = parts.flatMap(
    ({ unit }) => snapshot.values.at(indicator.id, unit.id, period.code)?.definitionVersion ?? [],
  );
  return versions.length > 0 ? Math.max(...versions) : null;
}

/** Change or noise in the series that is shown; null where the kind of figure has no usual variation. */
export function variationOf(
  reader: Reader,
  unit: UnitNode,
  indicator: IndicatorNode,
  points: readonly SeriesPoint[],
): VariationView | null {
  if (indicator.kind === "yesNo" || indicator.kind === "graded") return null;
  const valueAt = (period: Period): Omit<VariationPoint, "period"> => {
    const reading = reader.read(indicator, unit, period);
    const value = reading.cell.kind === "value" ? reading.cell.value : null;
    return { value, definition: definitionOf(reader, indicator, reading) };
  };
  const shown = points.flatMap(({ period: code }) => {
    const period = parsePeriod(code);
    return period ? [{ period, ...valueAt(period) }] : [];
  });
  return indicator.seasonal || indicator.cumulative
    ? { of: "changeOnYear", reading: readVariation(changesOnYear(shown, valueAt)) }
    : { of: "value", reading: possible(readVariation(shown), indicator) };
}

/** Limits no farther out than the indicator's values can be: what is usual of a share is not below nothing. */
function possible(reading: Variation, { minimum, maximum }: IndicatorNode): Variation {
  if (reading.verdict === "tooFew") return reading;
  const lower = minimum !== null && minimum > reading.lower ? minimum : reading.lower;
  const upper = maximum !== null && maximum < reading.upper ? maximum : reading.upper;
  return { ...reading, lower, upper };
}
