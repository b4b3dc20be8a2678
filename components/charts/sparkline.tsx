import type { Fixed } from "@/lib/domain/fixed-point";
import { linePath } from "./line-path";

const width = 88;
const height = 24;
const margin = 3;

/** The last periods as a small line, oldest to the left; missing is a gap. `label` says the same in words. */
export function Sparkline({ values, label }: { values: readonly (Fixed | null)[]; label: string }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  const spots = values.map((value, index) =>
    value === null
      ? null
      : {
          x: margin + (index / (values.length - 1)) * (width - 2 * margin),
          y: span === 0 ? height / 2 : height - margin - ((value - least) / span) * (height - 2 * margin),
        },
  );
  const last = spots.at(-1);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <path d={linePath(spots)} />
      {last ? <circle cx={last.x} cy={Math.round(last.y * 10) / 10} r="2.5" /> : null}
    </svg>
  );
}
