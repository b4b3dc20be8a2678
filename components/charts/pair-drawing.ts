import { linePath, type Spot } from "./line-path";

/** A series laid out in units of 300 × 80: its line, and a dot for each number. */
export type PairDrawing = { line: string; dots: Spot[] };

export const PAIR_SIZE = { width: 300, height: 80 };
const MARGIN = 6;

/** Lays out one side of some pairs, oldest to the left; missing is a gap. */
export function drawPairs(values: readonly (number | null)[]): PairDrawing {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  const { width, height } = PAIR_SIZE;
  const spots = values.map((value, index): Spot | null => {
    if (value === null) return null;
    const along = values.length === 1 ? 0.5 : index / (values.length - 1);
    const rise = span === 0 ? 0.5 : (value - least) / span;
    return { x: MARGIN + along * (width - 2 * MARGIN), y: height - MARGIN - rise * (height - 2 * MARGIN) };
  });
  return { line: linePath(spots), dots: spots.filter((spot) => spot !== null) };
}
