import { MapArrow, type MapArrowDrawing } from "./strategy-map-arrow-drawing";
import type { MapLayout } from "./strategy-map-layout";
import { MapNode, type MapNodeDrawing } from "./strategy-map-node";

/** A strategy map ready to be drawn: where everything stands, and what it says. */
export type StrategyMapDrawing = {
  layout: MapLayout;
  /** Names of the bands by code, in lines. */
  bands: ReadonlyMap<string, readonly string[]>;
  nodes: readonly MapNodeDrawing[];
  arrows: readonly MapArrowDrawing[];
};

/** Perspectives as bands, what stands in each as boxes, and arrows from cause to effect. `label` says where the same stands in words. */
export function StrategyMapFigure({
  drawing: { layout, bands, nodes, arrows },
  label,
}: {
  drawing: StrategyMapDrawing;
  label: string;
}) {
  const { width, height } = layout;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="map-region" aria-label={label} tabIndex={0}>
      <svg className="strategy-map" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{label}</title>
        <defs>
          <marker
            id="map-head"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
          >
            <path d="M 0 1 L 10 5 L 0 9 z" />
          </marker>
        </defs>
        {layout.bands.map(({ code, top, height: tall }) => (
          <g key={code} className="map-band">
            <rect x="0" y={top} width={width} height={tall} />
            <text x="16" y={top + 28}>
              {bands.get(code)?.map((line, index) => (
                <tspan key={line} x="16" dy={index === 0 ? 0 : 18}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        ))}
        {arrows.map((arrow) => (
          <MapArrow key={arrow.id} arrow={arrow} way={layout.arrows.get(arrow.id)} />
        ))}
        {nodes.map((node) => (
          <MapNode key={node.key} node={node} box={layout.boxes.get(node.key)} />
        ))}
      </svg>
    </section>
  );
}
