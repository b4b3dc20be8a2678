import type { Arrow } from "./strategy-map-arrow";

/** An arrow of a strategy map: its sign and lag in short as they are seen, and all of it as it is heard. */
export type MapArrowDrawing = {
  id: string;
  sign: "positive" | "negative";
  seen: string;
  heard: string;
  href?: string | undefined;
  /** Drawn stronger: what it claims is borne out. */
  strong?: boolean;
  /** The one the page tells more about. */
  chosen?: boolean;
};

/** One arrow with its label; a link where it leads to a form. The sign is told by + or −, and by the kind of line. */
export function MapArrow({ arrow, way }: { arrow: MapArrowDrawing; way: Arrow | undefined }) {
  if (!way) return null;
  const { sign, seen, heard, href, strong, chosen } = arrow;
  const { x, y } = way.label;
  const content = (
    <>
      <title>{heard}</title>
      <path className="map-line" d={way.path} markerEnd="url(#map-head)" />
      <rect x={x - 40} y={y - 12} width="80" height="24" rx="12" />
      <text x={x} y={y + 4.5} textAnchor="middle">
        {seen}
      </text>
    </>
  );
  const className = `map-arrow map-${sign}${strong ? " map-strong" : ""}${chosen ? " map-chosen" : ""}`;
  if (!href) return <g className={className}>{content}</g>;
  return (
    <a className={className} href={href} aria-label={heard} aria-current={chosen || undefined}>
      {content}
    </a>
  );
}
