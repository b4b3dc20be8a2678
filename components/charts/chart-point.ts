import type { SeriesPoint } from "@/lib/domain/series";
import type { GoalZones } from "./goal-zones";

/** A prepared point with all its words: a chart draws it and decides nothing. Plain, so that it can go to the browser. */
export type ChartPoint = SeriesPoint & {
  zones: GoalZones | null;
  corrected: boolean;
  /** What the latest figure is compared with, where that is not the period before. */
  compared: boolean;
  /** Outside usual variation. */
  unusual: boolean;
  /** Official statistics, the same areas in the same order at every point. */
  official: { area: string; value: number | null; text: string }[];
  /** The period in short, for the axis. */
  label: string;
  /** `prognosis` is empty where nothing was foreseen. */
  texts: { period: string; value: string; goal: string; status: string; prognosis: string };
};

/** Lines of usual variation, from the first point they rest on. */
export type UsualLines = { from: string; lower: number; centre: number; upper: number };
