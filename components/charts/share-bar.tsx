import type { ZoneKind } from "./goal-zones";

type Share = { kind: ZoneKind | "none"; count: number };

const WIDTH = 200;
const GAP = 2;

/** Parts of a whole side by side. The numbers and words for them stand beside it. */
export function ShareBar({ shares, label }: { shares: readonly Share[]; label: string }) {
  const shown = shares.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const width = (count: number) => (WIDTH * count) / total;
  return (
    <svg className="share-bar" viewBox={`0 0 ${WIDTH} 14`} role="img" aria-label={label}>
      {shown.map(({ kind, count }, index) => (
        <rect
          key={kind}
          className={`share-${kind}`}
          x={width(shown.slice(0, index).reduce((sum, each) => sum + each.count, 0))}
          y={0}
          width={Math.max(width(count) - (index === shown.length - 1 ? 0 : GAP), 1)}
          height={14}
        />
      ))}
    </svg>
  );
}
