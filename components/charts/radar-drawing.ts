/** One perspective on a radar, with its score 0–100; null is a gap, never nought. */
export type RadarAxis = { name: string; score: number | null };

/** A radar laid out for drawing, in units of `RADAR`. */
export type RadarDrawing = {
  /** Radii of what is below, acceptable and reached, the outermost first. */
  zones: { kind: "reached" | "acceptable" | "below"; radius: number }[];
  axes: {
    end: Place;
    label: Place & { anchor: "start" | "middle" | "end" };
    /** Where the score is; null for a gap. */
    point: Place | null;
  }[];
  /** Line between neighbours that both have a score; closed when none lacks one. */
  line: string;
  closed: boolean;
};

type Place = { x: number; y: number };

export const RADAR = { width: 420, height: 330, x: 210, y: 172, radius: 118 };

const LABEL_GAP = 16;
/** Fewer scores than this make no figure. */
const LEAST = 3;

/** Lays out the perspectives around a centre, the first at the top, from 0 in the middle to 100; null when too few have a score. */
export function drawRadar(axes: readonly RadarAxis[], reachedEdge: number): RadarDrawing | null {
  if (axes.filter(({ score }) => score !== null).length < LEAST) return null;
  const placed = axes.map(({ score }, index) => {
    const angle = (2 * Math.PI * index) / axes.length - Math.PI / 2;
    return {
      end: at(angle, RADAR.radius),
      label: { ...at(angle, RADAR.radius + LABEL_GAP), anchor: anchorAt(angle) },
      point: score === null ? null : at(angle, (RADAR.radius * score) / 100),
    };
  });
  const closed = placed.every(({ point }) => point !== null);
  const radius = (score: number) => (RADAR.radius * score) / 100;
  return {
    zones: [
      { kind: "reached", radius: radius(100) },
      { kind: "acceptable", radius: radius(reachedEdge) },
      { kind: "below", radius: radius(50) },
    ],
    axes: placed,
    line: lineThrough(placed.map(({ point }) => point)),
    closed,
  };
}

function at(angle: number, distance: number): Place {
  return {
    x: rounded(RADAR.x + Math.cos(angle) * distance),
    y: rounded(RADAR.y + Math.sin(angle) * distance),
  };
}

const rounded = (length: number) => Math.round(length * 10) / 10;

function anchorAt(angle: number): "start" | "middle" | "end" {
  const side = Math.cos(angle);
  if (Math.abs(side) < 0.2) return "middle";
  return side > 0 ? "start" : "end";
}

/** All around, from each to the next: a gap on either side leaves the piece out. */
function lineThrough(points: readonly (Place | null)[]): string {
  return points
    .map((point, index) => {
      const next = points[(index + 1) % points.length];
      return point && next ? `M${point.x} ${point.y}L${next.x} ${next.y}` : "";
    })
    .join("");
}
