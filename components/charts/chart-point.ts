import type { SeriesPoint } from "@/lib/domain/series";
import type { GoalZones } from "./goal-zones";

/** A prepared point with all its words: a chart draws it and decides nothing. Plain, so that it can go to the browser. */
export type ChartPoint = SeriesPoint & {
  zones: GoalZones | null;
  corrected: boolean;
  /** The period in short, for the axis. */
  label: string;
  /** `prognosis` is empty where nothing was foreseen. */
  texts: { period: string; value: string; goal: string; status: string; prognosis: string };
};
