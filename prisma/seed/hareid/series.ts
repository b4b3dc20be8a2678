import { daysBetween } from "@/lib/domain/day";
import { type Period, periodsWithin } from "@/lib/domain/period";
import { chance } from "./chance";

/** Where a unit's values lie on 1 January 2023, and how much they change a year. */
export type Course = readonly [level: number, drift: number];

/** How one indicator's values come about in the units that report it. */
export type Series = {
  indicator: string;
  /** How far a value may lie from its course. */
  noise: number;
  /** Added per month of the year, January first; a longer period takes the mean of its months. */
  season?: readonly number[];
  /** Counted one by one, though the indicator has decimals for the sake of its means. */
  whole?: boolean;
  /** The denominator of a ratio. */
  denominator?: (unit: string, period: Period) => number;
  courses: Record<string, Course>;
};

const beginning = "2023-01-01";

/** The unrounded value of a unit in a period: course, season and chance. */
export function valueIn(series: Series, unit: string, course: Course, period: Period): number {
  const years = daysBetween(beginning, period.end) / 365.25;
  const off = 2 * chance(`${series.indicator}|${unit}|${period.code}`) - 1;
  return course[0] + course[1] * years + seasonIn(series, period) + series.noise * off;
}

function seasonIn({ season }: Series, period: Period): number {
  if (!season) return 0;
  const months = periodsWithin("month", period.start, period.end);
  return months.reduce((sum, month) => sum + (season[month.index - 1] ?? 0), 0) / months.length;
}
