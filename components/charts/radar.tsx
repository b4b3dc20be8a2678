import { RADAR, type RadarAxis, type RadarDrawing } from "./radar-drawing";
import { wrappedText } from "./wrapped-text";

type RadarProps = {
  drawing: RadarDrawing;
  axes: readonly (RadarAxis & { points: string })[];
  label: string;
};

const LINE = 16;
const LABEL_WIDTH = 15;

/** The balance between the perspectives as a figure; the table beside it has the same numbers. */
export function Radar({ drawing: { zones, axes: placed, line, closed }, axes, label }: RadarProps) {
  return (
    <svg className="radar" viewBox={`0 0 ${RADAR.width} ${RADAR.height}`} role="img" aria-label={label}>
      {zones.map(({ kind, radius }) => (
        <circle key={kind} className={`radar-zone zone-${kind}`} cx={RADAR.x} cy={RADAR.y} r={radius} />
      ))}
      {placed.map(({ end, point }) => (
        <path
          key={`${end.x} ${end.y}`}
          className={point ? "radar-axis" : "radar-axis radar-gap"}
          d={`M${RADAR.x} ${RADAR.y}L${end.x} ${end.y}`}
        />
      ))}
      {closed ? <path className="radar-area" d={areaOf(placed)} /> : null}
      <path className="radar-line" d={line} />
      {placed.map(({ point }) =>
        point ? (
          <circle key={`${point.x} ${point.y}`} className="radar-point" cx={point.x} cy={point.y} r={4.5} />
        ) : null,
      )}
      {placed.map(({ label: place }, index) => {
        const axis = axes[index];
        return axis ? <AxisLabel key={axis.name} place={place} axis={axis} /> : null;
      })}
    </svg>
  );
}

function areaOf(placed: RadarDrawing["axes"]): string {
  return `M${placed.map(({ point }) => `${point?.x} ${point?.y}`).join("L")}Z`;
}

type AxisLabelProps = {
  place: RadarDrawing["axes"][number]["label"];
  axis: RadarProps["axes"][number];
};

/** Name and score at the end of an axis: above it at the top, below it at the bottom. */
function AxisLabel({ place: { x, y, anchor }, axis: { name, points } }: AxisLabelProps) {
  const lines = [...wrappedText(name, LABEL_WIDTH, 2), points];
  const rise = anchor === "middle" && y < RADAR.y ? lines.length - 1 : (lines.length - 1) / 2;
  return (
    <text className="radar-label" x={x} y={y - rise * LINE + 4} textAnchor={anchor}>
      {lines.map((text, index) => (
        <tspan
          key={text}
          x={x}
          dy={index === 0 ? 0 : LINE}
          className={index === lines.length - 1 ? "radar-points" : undefined}
        >
          {text}
        </tspan>
      ))}
    </text>
  );
}
