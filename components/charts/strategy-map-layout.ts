import { type Graph, graphlib, layout } from "@dagrejs/dagre";
import { type Arrow, levelArrow, type Point, steepArrow } from "./strategy-map-arrow";
import { type MapPlan, type MapRow, mapRows } from "./strategy-map-rows";

/** A box by its middle. */
export type Box = Point & { width: number; height: number };

/** Where everything stands; bands from edge to edge. */
export type MapLayout = {
  width: number;
  height: number;
  bands: { code: string; top: number; height: number }[];
  boxes: Map<string, Box>;
  arrows: Map<string, Arrow>;
};

const NODE = { width: 180, height: 66 };
const LABEL = { width: 84, height: 24 };
/** Left of the nodes there is room for the names of the bands, above and below them for arrows along a row. */
const GUTTER = 132;
const HEADROOM = 54;
const MARGIN = 24;
const EMPTY = { width: 1, height: 8 };

type Way = { points: Point[] } & Point;

/**
 * Lays a strategy map out: a band for each perspective, in it rows so that a cause stands below its effect where it can. The rows
 * are ours; places within them, and ways for the arrows around what stands between, are found by layered graph drawing (dagre).
 */
export function layoutMap(plan: MapPlan): MapLayout {
  const rows = mapRows(plan);
  const rowOf = new Map(rows.flatMap(({ keys }, index) => keys.map((key) => [key, index] as const)));
  const graph = graphOf(plan, rows, rowOf);
  layout(graph);
  const placed = <T extends Point>(point: T): T => ({
    ...point,
    x: point.x + GUTTER,
    y: point.y + HEADROOM,
  });
  const boxes = new Map([...rowOf.keys()].map((key) => [key, placed(graph.node(key) as Box)]));
  const arrows = new Map<string, Arrow>();
  for (const link of plan.links) {
    const [cause, effect] = [boxes.get(link.cause), boxes.get(link.effect)];
    if (!cause || !effect) continue;
    const way = graph.edge({ ...upperFirst(link, rowOf), name: link.id }) as Way | undefined;
    const isDownwards = cause.y < effect.y;
    arrows.set(
      link.id,
      way
        ? steepArrow(way.points.map(placed), placed({ x: way.x, y: way.y }), isDownwards)
        : levelArrow(cause, effect),
    );
  }
  const middles = rows.map((row) => placed(graph.node(nameOf(row)) as Box));
  const right = [...boxes.values()].map(({ x, width }) => x + width / 2);
  const labels = [...arrows.values()].map(({ label }) => label.x + LABEL.width / 2);
  const bands = bandsOf(rows, middles);
  return {
    width: Math.max(GUTTER, ...right, ...labels) + MARGIN,
    height: bands.reduce((sum, { height }) => sum + height, 0),
    bands,
    boxes,
    arrows,
  };
}

/** A node of the row; in a row of nothing the one that keeps its room. */
const nameOf = ({ band, keys: [first] }: MapRow) => first ?? `empty.${band}`;

function graphOf({ links }: MapPlan, rows: readonly MapRow[], rowOf: ReadonlyMap<string, number>): Graph {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", ranker: "none", nodesep: 20, edgesep: 14, ranksep: 60 });
  for (const [index, row] of rows.entries()) {
    // Every second rank is for the labels of the arrows.
    const rank = index * 2;
    for (const key of row.keys) graph.setNode(key, { ...NODE, rank });
    if (row.keys.length === 0) graph.setNode(nameOf(row), { ...EMPTY, rank });
  }
  for (const link of links) {
    const [cause, effect] = [rowOf.get(link.cause), rowOf.get(link.effect)];
    if (cause === undefined || effect === undefined || cause === effect) continue;
    graph.setEdge({ ...upperFirst(link, rowOf), name: link.id }, { ...LABEL, labelpos: "c" });
  }
  return graph;
}

/** Layered drawing wants edges downwards; which end the arrow points to is our own affair. */
function upperFirst(
  { cause, effect }: { cause: string; effect: string },
  rowOf: ReadonlyMap<string, number>,
): { v: string; w: string } {
  const isDownwards = (rowOf.get(cause) ?? 0) < (rowOf.get(effect) ?? 0);
  return isDownwards ? { v: cause, w: effect } : { v: effect, w: cause };
}

/** Neighbours meet halfway between their rows. */
function bandsOf(rows: readonly MapRow[], middles: readonly Box[]): MapLayout["bands"] {
  const edges = middles.map(({ y, height }) => ({ top: y - height / 2, bottom: y + height / 2 }));
  const bands: MapLayout["bands"] = [];
  let top = 0;
  for (const [index, { band }] of rows.entries()) {
    const next = rows[index + 1];
    if (next?.band === band) continue;
    const own = edges[index]?.bottom ?? top;
    const below = edges[index + 1]?.top;
    const bottom = below === undefined ? own + MARGIN : (own + below) / 2;
    bands.push({ code: band, top, height: bottom - top });
    top = bottom;
  }
  return bands;
}
