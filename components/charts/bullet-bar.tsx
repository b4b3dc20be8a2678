import type { Fixed } from "@/lib/domain/fixed-point";
import type { TargetLevel } from "@/lib/domain/target";
import { type Bullet, layBullet } from "./bullet-scale";
import { goalZones } from "./goal-zones";

const width = 160;
const height = 16;

const left = (share: number) => Math.round(share * width * 10) / 10;

/**
 * A value on the strip of its goal, worst to the left, best to the right. A drawing only: the numbers stand in text
 * beside it, so it is not read aloud. Draws nothing without a goal.
 */
export function BulletBar({ value, level }: { value: Fixed | null; level: TargetLevel | null }) {
  const zones = goalZones(level);
  if (!zones) return null;
  const bullet = layBullet(zones, value);
  return (
    <svg className="bullet" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bullet.zones.map(({ kind, from, to }) => (
        <rect
          key={`${kind} ${from}`}
          className={`zone-${kind}`}
          x={left(from)}
          y={4}
          width={left(to - from)}
          height={8}
        />
      ))}
      <path
        className="bullet-edges"
        d={bullet.zones
          .slice(1)
          .map(({ from }) => edgeAt(from))
          .join("")}
      />
      {bullet.mark === null ? null : (
        <path className="bullet-mark" d={markPath(bullet.mark, bullet.beyond)} />
      )}
    </svg>
  );
}

const edgeAt = (share: number) => `M${left(share)} 4v8`;

/** A needle where the value stands, or an arrowhead at the end it has gone beyond. */
function markPath(mark: number, beyond: Bullet["beyond"]) {
  if (beyond === 1) return `M${width - 9} 1l9 7l-9 7z`;
  if (beyond === -1) return "M9 1l-9 7l9 7z";
  const x = Math.min(width - 2, Math.max(2, left(mark)));
  return `M${x - 2} 0h4v${height}h-4z`;
}
