import type { Fixed } from "@/lib/domain/fixed-point";
import type { GoalZones, ZoneKind } from "./goal-zones";

export type Bullet = {
  /** From left to right. */
  zones: { kind: ZoneKind; from: number; to: number }[];
  /** Where the value stands, 0–1; null without a value. */
  mark: number | null;
  /** The value is off the strip: −1 to the left, 1 to the right. */
  beyond: -1 | 0 | 1;
};

/**
 * Lays a goal out on a strip from 0 to 1 where right is always better, so that a column of strips reads at a glance.
 * The strip shows the goal's own span and some more on either side; a value further out stands at the end of it.
 */
export function layBullet({ edges, kinds, falling }: GoalZones, value: Fixed | null): Bullet {
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? first;
  const span = last - first || cliffSpan(first, value);
  const start = first >= 0 ? Math.max(0, first - span * 0.7) : first - span * 0.7;
  const end = last + span * 0.7;
  const place = (at: number) => {
    const share = Math.min(1, Math.max(0, (at - start) / (end - start)));
    return falling ? 1 - share : share;
  };
  const zones = kinds
    .map((kind, index) => {
      const ends = [place(edges[index - 1] ?? start), place(edges[index] ?? end)];
      return { kind, from: Math.min(...ends), to: Math.max(...ends) };
    })
    .filter(({ from, to }) => to > from)
    .sort((one, other) => one.from - other.from);
  const side = value === null ? 0 : beyondOf(value, start, end);
  return {
    zones,
    mark: value === null ? null : place(value),
    beyond: falling && side ? (-side as -1 | 1) : side,
  };
}

/** A goal with one edge has no span of its own: the value's distance to it decides, or half the edge. */
function cliffSpan(edge: number, value: Fixed | null) {
  const distance = value === null ? 0 : Math.abs(value - edge);
  return Math.max(distance * 1.5, Math.abs(edge) / 2, 10_000);
}

function beyondOf(value: number, start: number, end: number): -1 | 0 | 1 {
  if (value < start) return -1;
  return value > end ? 1 : 0;
}
