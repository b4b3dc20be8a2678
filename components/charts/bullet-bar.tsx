import type { ZoneKind } from "./goal-zones";

/** A strip laid out for drawing, in units of 160 × 16. */
export type BulletDrawing = { zones: { kind: ZoneKind; x: number; width: number }[]; mark: string | null };

/** A value on the strip of its goal, worst to the left, best to the right. `label` tells the goal in words. */
export function BulletBar({ drawing, label }: { drawing: BulletDrawing; label: string }) {
  return (
    <svg className="bullet" viewBox="0 0 160 16" role="img" aria-label={label}>
      {drawing.zones.map(({ kind, x, width }) => (
        <rect key={x} className={`zone-${kind}`} x={x} y={4} width={width} height={8} />
      ))}
      {drawing.mark ? <path d={drawing.mark} /> : null}
    </svg>
  );
}
