/** What is to be drawn: bands from the top down with their nodes, and links from a cause to its effect. */
export type MapPlan = {
  bands: readonly { code: string; nodes: readonly { key: string }[] }[];
  links: readonly { id: string; cause: string; effect: string }[];
};

/** A row of a strategy map: at most so many nodes of one band side by side; none in the only row of an empty band. */
export type MapRow = { band: string; keys: string[] };

const COLUMNS = 5;

/** The rows from the top down. Within a band a cause stands below its effect, unless they go round in a circle. */
export function mapRows({ bands, links }: MapPlan): MapRow[] {
  return bands.flatMap(({ code, nodes }) => {
    const keys = nodes.map(({ key }) => key);
    const rows = rowsOf(keys, links);
    return rows.length === 0 ? [{ band: code, keys: [] }] : rows.map((row) => ({ band: code, keys: row }));
  });
}

function rowsOf(keys: readonly string[], links: MapPlan["links"]): string[][] {
  const depths = depthsOf(keys, links);
  const deepest = Math.max(-1, ...depths.values());
  return Array.from({ length: deepest + 1 }, (_, depth) =>
    keys.filter((key) => depths.get(key) === depth),
  ).flatMap(chunks);
}

/** How far below the top of the band each node stands: one below the lowest of its effects there. */
function depthsOf(keys: readonly string[], links: MapPlan["links"]): Map<string, number> {
  const depths = new Map<string, number>();
  const begun = new Set<string>();
  const depthOf = (key: string): number => {
    const known = depths.get(key);
    if (known !== undefined) return known;
    begun.add(key);
    const effects = links
      .filter(({ cause, effect }) => cause === key && keys.includes(effect))
      .map(({ effect }) => effect);
    // An effect that is begun and has no depth yet leads back here: the circle is cut.
    const above = effects.filter((effect) => depths.has(effect) || !begun.has(effect)).map(depthOf);
    const depth = 1 + Math.max(-1, ...above);
    depths.set(key, depth);
    return depth;
  };
  for (const key of keys) depthOf(key);
  return depths;
}

/** A long row in as few as fit, of about the same length. */
function chunks(row: string[]): string[][] {
  const count = Math.ceil(row.length / COLUMNS);
  const size = Math.ceil(row.length / count);
  return Array.from({ length: count }, (_, index) => row.slice(index * size, (index + 1) * size));
}
