import { type Graph, graphlib, layout } from "@dagrejs/dagre";
import { type Arrow, levelArrow, type Point, steepArrow } from "./strategy-map-arrow";
import { crossing, fillRow } from "./strategy-map-filling";
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

const WIDTH = 180;
const HEIGHT = 66;
const LABEL = { width: 84, height: 24 };
/** Left of the nodes there is room for the names of the bands, above and below them for arrows along a row. */
const GUTTER = 132;
const HEADROOM = 54;
const MARGIN = 24;
const EMPTY = { width: 1, height: 8 };

type Way = { points: Point[] } & Point;

/**
 * Lays a strategy map out: a band for each perspective, in it rows so that a cause stands below its effect where it can. The rows
 * are ours; places of what is linked, and ways for the arrows around what stands between, are found by layered graph drawing
 * (dagre), and what is linked to nothing fills the rows up. `tall` is how much room a box needs for its lines.
 */
export function layoutMap(plan: MapPlan, tall = HEIGHT): MapLayout {
  const rows = mapRows(plan);
  const rowOf = new Map(rows.flatMap(({ keys }, index) => keys.map((key) => [key, index] as const)));
  const links = plan.links.filter(({ cause, effect }) => rowOf.has(cause) && rowOf.has(effect));
  const linked = new Set(links.flatMap(({ cause, effect }) => [cause, effect]));
  const graph = graphOf(links, rows, { rowOf, linked, tall });
  layout(graph);
  const placed = <T extends Point>(point: T): T => ({
    ...point,
    x: point.x + GUTTER,
    y: point.y + HEADROOM,
  });
  const ways = new Map(
    links.map((link) => {
      const way = graph.edge({ ...upperFirst(link, rowOf), name: link.id }) as Way | undefined;
      return [link.id, way && { ...placed(way), points: way.points.map(placed) }] as const;
    }),
  );
  const middles = rows.map((row, index) => placed(graph.node(nameOf(row, index, linked)) as Box));
  const boxes = new Map([...linked].map((key) => [key, placed(graph.node(key) as Box)]));
  const steep = [...ways.values()].flatMap((way) => (way ? [way.points] : []));
  for (const [index, row] of rows.entries()) fillUp(row, { y: middles[index]?.y ?? 0, tall }, boxes, steep);
  const arrows = new Map(
    links.flatMap((link) => {
      const [cause, effect] = [boxes.get(link.cause), boxes.get(link.effect)];
      return cause && effect ? [[link.id, arrowOf(cause, effect, ways.get(link.id))] as const] : [];
    }),
  );
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

/** Puts what is linked to nothing where a row has room, clear of boxes and of the ways that cross it. */
function fillUp(
  { keys }: MapRow,
  { y, tall }: { y: number; tall: number },
  boxes: Map<string, Box>,
  ways: readonly (readonly Point[])[],
): void {
  const taken = [
    ...keys
      .flatMap((key) => boxes.get(key) ?? [])
      .map(({ x }) => ({ from: x - WIDTH / 2, to: x + WIDTH / 2 })),
    ...ways.flatMap((points) => crossing(points, y - tall / 2, y + tall / 2) ?? []),
  ];
  const free = keys.filter((key) => !boxes.has(key));
  const places = fillRow(taken, free.length, WIDTH, GUTTER);
  for (const [at, key] of free.entries()) {
    boxes.set(key, { x: places[at] ?? 0, y, width: WIDTH, height: tall });
  }
}

const arrowOf = (cause: Box, effect: Box, way: Way | undefined) =>
  way ? steepArrow(way.points, { x: way.x, y: way.y }, cause.y < effect.y) : levelArrow(cause, effect);

/** A linked node of the row; where there is none, the one that keeps its room. */
const nameOf = ({ keys }: MapRow, index: number, linked: ReadonlySet<string>) =>
  keys.find((key) => linked.has(key)) ?? `row.${index}`;

type Standing = { rowOf: ReadonlyMap<string, number>; linked: ReadonlySet<string>; tall: number };

function graphOf(links: MapPlan["links"], rows: readonly MapRow[], { rowOf, linked, tall }: Standing): Graph {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", ranker: "none", nodesep: 20, edgesep: 14, ranksep: 60 });
  for (const [index, row] of rows.entries()) {
    // Every second rank is for the labels of the arrows.
    const rank = index * 2;
    const keys = row.keys.filter((key) => linked.has(key));
    for (const key of keys) graph.setNode(key, { width: WIDTH, height: tall, rank });
    const height = row.keys.length > 0 ? tall : EMPTY.height;
    if (keys.length === 0) graph.setNode(nameOf(row, index, linked), { width: EMPTY.width, height, rank });
  }
  for (const link of links) {
    if (rowOf.get(link.cause) === rowOf.get(link.effect)) continue;
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
