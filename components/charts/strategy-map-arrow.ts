export type Point = { x: number; y: number };

/** The way of an arrow from cause to effect as an SVG path, and the middle of its label. */
export type Arrow = { path: string; label: Point };

/** How high an arrow along a row rises above it. */
const RISE = 34;

/** An arrow between rows by way of points from the upper end to the lower one. */
export function steepArrow(points: readonly Point[], label: Point, isDownwards: boolean): Arrow {
  return { path: rounded(isDownwards ? points : points.toReversed()), label };
}

/** An arrow between two boxes of one row, over the top of what stands between. */
export function levelArrow(cause: Point & { height: number }, effect: Point & { height: number }): Arrow {
  const top = cause.y - cause.height / 2;
  const ends = `${at({ x: cause.x, y: top })} C ${at({ x: cause.x, y: top - RISE * 1.33 })}`;
  const path = `M ${ends} ${at({ x: effect.x, y: top - RISE * 1.33 })} ${at({ x: effect.x, y: top })}`;
  return { path, label: { x: (cause.x + effect.x) / 2, y: top - RISE } };
}

/** Straight from point to point, with the corners cut round. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return "";
  const corners = rest.map((corner, index) => {
    const next = rest[index + 1] ?? last;
    return `Q ${at(corner)} ${at(index === rest.length - 1 ? last : between(corner, next))}`;
  });
  return [`M ${at(first)}`, ...(corners.length > 0 ? corners : [`L ${at(last)}`])].join(" ");
}

const between = (one: Point, other: Point) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
