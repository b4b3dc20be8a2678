import type { Status } from "@/lib/domain/score";
import type { Box } from "./strategy-map-layout";

/** A box of a strategy map: its name in lines as it is seen, and in full as it is heard. */
export type MapNodeDrawing = {
  key: string;
  kind: "factor" | "indicator";
  lines: readonly string[];
  heard: string;
  /** Where it leads; a box without is no link. */
  href?: string | undefined;
  status?: { name: Status; text: string };
};

const LINE = 17;
const shapes: Record<Status, string> = {
  reached: "M6 0a6 6 0 1 0 .01 0z",
  acceptable: "M6 0L12 11H0z",
  below: "M6 0l6 6l-6 6l-6-6z",
  notSet: "M6 1a5 5 0 1 0 .01 0zm0 1.5a3.5 3.5 0 1 1-.01 0z",
};

/** One box, a link where it leads somewhere. */
export function MapNode({ node, box }: { node: MapNodeDrawing; box: Box | undefined }) {
  if (!box) return null;
  const { kind, lines, heard, href, status } = node;
  const [x, y] = [box.x - box.width / 2, box.y - box.height / 2];
  const round = Math.min(box.height / 2, 33);
  const rows = lines.length + (status ? 1 : 0);
  const first = box.y - ((rows - 1) * LINE) / 2 + 4.5;
  const content = (
    <>
      <title>{heard}</title>
      <rect x={x} y={y} width={box.width} height={box.height} rx={kind === "factor" ? 4 : round} />
      <text x={box.x} y={first} textAnchor="middle">
        {lines.map((line, index) => (
          <tspan key={line} x={box.x} dy={index === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
      {status ? <StatusMark status={status} x={box.x} y={first + lines.length * LINE} /> : null}
    </>
  );
  const className = `map-node map-${kind}`;
  if (!href) return <g className={className}>{content}</g>;
  return (
    <a className={className} href={href} aria-label={heard}>
      {content}
    </a>
  );
}

type StatusMarkProps = { status: { name: Status; text: string }; x: number; y: number };

/** How wide a letter is, about: enough to set shape and word in the middle. */
const LETTER = 6.6;

/** A status as shape and word. */
function StatusMark({ status: { name, text }, x, y }: StatusMarkProps) {
  const left = x - (18 + text.length * LETTER) / 2;
  return (
    <g className={`map-status map-status-${name}`}>
      <path d={shapes[name]} transform={`translate(${left} ${y - 10.5})`} />
      <text x={left + 18} y={y}>
        {text}
      </text>
    </g>
  );
}
