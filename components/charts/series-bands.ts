import { FIXED_SCALE } from "@/lib/domain/fixed-point";
import type { Axis } from "./axis";
import type { ChartPoint } from "./chart-point";

type Band = [number, number] | null;
export type Bands = Record<"below" | "acceptable" | "reached" | "acceptableAbove" | "belowAbove", Band>;

/** The zones of one point as pairs of numbers, for areas; a zone met twice (a range goal) has its upper half apart. */
export function bandsOf({ zones }: ChartPoint, axis: Axis): Bands {
  const bands: Bands = {
    below: null,
    acceptable: null,
    reached: null,
    acceptableAbove: null,
    belowAbove: null,
  };
  zones?.kinds.forEach((kind, index) => {
    const from = (zones.edges[index - 1] ?? axis.min * FIXED_SCALE) / FIXED_SCALE;
    const to = (zones.edges[index] ?? axis.max * FIXED_SCALE) / FIXED_SCALE;
    const name = kind === "reached" || bands[kind] === null ? kind : (`${kind}Above` as const);
    bands[name] = [from, to];
  });
  return bands;
}
