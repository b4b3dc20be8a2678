import type { Point } from "./strategy-map-arrow";

/** A stretch of a row that something stands in. */
export type Taken = { from: number; to: number };

const GAP = 20;

/** The middles of so many boxes of a width in what is free of a row from `left` on, each as far to the left as it fits. */
export function fillRow(taken: readonly Taken[], count: number, width: number, left: number): number[] {
  const stretches = [...taken].sort((one, other) => one.from - other.from);
  const middles: number[] = [];
  let at = left;
  while (middles.length < count) {
    const [next] = stretches;
    if (next && next.from < at + width + GAP) {
      at = Math.max(at, next.to + GAP);
      stretches.shift();
    } else {
      middles.push(at + width / 2);
      at += width + GAP;
    }
  }
  return middles;
}

/** The stretch of a row that a way by some points takes up; null where it passes the row by. */
export function crossing(points: readonly Point[], top: number, bottom: number): Taken | null {
  const xs = points.slice(1).flatMap((end, index) => {
    const begin = points[index] ?? end;
    const [upper, lower] = begin.y <= end.y ? [begin, end] : [end, begin];
    if (lower.y < top || upper.y > bottom) return [];
    const xAt = (y: number) => {
      const share = lower.y === upper.y ? 0 : (y - upper.y) / (lower.y - upper.y);
      return upper.x + Math.min(1, Math.max(0, share)) * (lower.x - upper.x);
    };
    return [xAt(top), xAt(bottom)];
  });
  return xs.length === 0 ? null : { from: Math.min(...xs), to: Math.max(...xs) };
}
