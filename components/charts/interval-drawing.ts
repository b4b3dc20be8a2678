/** An interval laid out on a strip of 120 × 16 with 0 in the middle. */
export type IntervalDrawing = { from: number; to: number; at: number };

const width = 120;
/** Room at each end, so that the widest interval does not touch the edge. */
const margin = 8;

/** Lays an interval out so that its farther end fits: what matters is on which side of 0 it lies, and whether it holds 0. */
export function drawInterval(low: number, middle: number, high: number): IntervalDrawing {
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const place = (value: number) => Math.round((width / 2 + (value / reach) * (width / 2 - margin)) * 10) / 10;
  return { from: place(low), to: place(high), at: place(middle) };
}
