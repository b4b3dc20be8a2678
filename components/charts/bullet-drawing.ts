import type { Fixed } from "@/lib/domain/fixed-point";
import type { BulletDrawing } from "./bullet-bar";
import { type Bullet, layBullet } from "./bullet-scale";
import type { GoalZones } from "./goal-zones";

const width = 160;
const height = 16;
/** Between two zones, so that they can be told apart in grey. */
const gap = 1.5;

const left = (share: number) => Math.round(share * width * 10) / 10;

/** Lays a goal and a value out for drawing. */
export function drawBullet(zones: GoalZones, value: Fixed | null): BulletDrawing {
  const bullet = layBullet(zones, value);
  return {
    zones: bullet.zones.map(({ kind, from, to }) => ({
      kind,
      x: left(from),
      width: Math.max(0, left(to - from) - gap),
    })),
    mark: bullet.mark === null ? null : markPath(bullet.mark, bullet.beyond),
  };
}

/** A needle where the value stands, or an arrowhead at the end it has gone beyond. */
function markPath(mark: number, beyond: Bullet["beyond"]) {
  if (beyond === 1) return `M${width - 9} 1l9 7l-9 7z`;
  if (beyond === -1) return "M9 1l-9 7l9 7z";
  const x = Math.min(width - 2, Math.max(2, left(mark)));
  return `M${x - 2} 0h4v${height}h-4z`;
}
