import type { Fixed } from "@/lib/domain/fixed-point";
import { linePath, type Spot } from "./line-path";
import type { SparkDrawing } from "./sparkline";

const width = 88;
const height = 24;
const margin = 3;

/** Lays the values of a series out for drawing; null when there are not two of them to draw a line between. */
export function drawSpark(values: readonly (Fixed | null)[]): SparkDrawing | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  const spots = values.map((value, index): Spot | null => {
    if (value === null) return null;
    const rise = span === 0 ? 0.5 : (value - least) / span;
    return {
      x: Math.round(margin + (index / (values.length - 1)) * (width - 2 * margin)),
      y: Math.round((height - margin - rise * (height - 2 * margin)) * 10) / 10,
    };
  });
  return { line: linePath(spots), end: spots.at(-1) ?? null };
}
