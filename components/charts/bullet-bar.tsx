import type { Fixed } from "@/lib/domain/fixed-point";
import { type Bullet, layBullet } from "./bullet-scale";
import type { GoalZones } from "./goal-zones";

const width = 160;
const height = 16;
/** Between two zones, so that they can be told apart in grey. */
const gap = 1.5;

const left = (share: number) => Math.round(share * width * 10) / 10;

type BulletBarProps = { zones: GoalZones; value: Fixed | null; label: string };

/** A value on the strip of its goal, worst to the left, best to the right. `label` tells the goal in words. */
export function BulletBar({ zones, value, label }: BulletBarProps) {
  const bullet = layBullet(zones, value);
  return (
    <svg className="bullet" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {bullet.zones.map(({ kind, from, to }, index) => (
        <rect
          key={`${kind}${index < 2}`}
          className={`zone-${kind}`}
          x={left(from)}
          y={4}
          width={Math.max(0, left(to - from) - gap)}
          height={8}
        />
      ))}
      {bullet.mark === null ? null : <path d={markPath(bullet.mark, bullet.beyond)} />}
    </svg>
  );
}

/** A needle where the value stands, or an arrowhead at the end it has gone beyond. */
function markPath(mark: number, beyond: Bullet["beyond"]) {
  if (beyond === 1) return `M${width - 9} 1l9 7l-9 7z`;
  if (beyond === -1) return "M9 1l-9 7l9 7z";
  const x = Math.min(width - 2, Math.max(2, left(mark)));
  return `M${x - 2} 0h4v${height}h-4z`;
}
