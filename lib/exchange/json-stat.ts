/** A dimension: its categories in their order, with their words and (the measured) how they are measured. */
type JsonStatDimension = {
  id: string;
  label: string;
  role?: "time" | "metric";
  categories: readonly { id: string; label: string; unit?: { base: string; decimals: number } }[];
};

/** A cell by its category in each dimension. Without a value it says by its status why. */
type JsonStatCell = { at: readonly string[]; value: number | null; status: string | null };

type JsonStatInput = {
  label: string;
  source: string;
  updated?: string;
  note: readonly string[];
  extension: Record<string, unknown>;
  dimensions: readonly JsonStatDimension[];
  cells: readonly JsonStatCell[];
};

/**
 * A dataset in JSON-stat 2.0 (json-stat.org/full): the cells in row-major order, the last dimension running fastest. A combination
 * that no cell is given for is null without a status.
 */
export function jsonStat({ dimensions, cells, note, ...head }: JsonStatInput) {
  const sizes = dimensions.map(({ categories }) => categories.length);
  const places = dimensions.map(({ categories }) => new Map(categories.map(({ id }, place) => [id, place])));
  const value: (number | null)[] = new Array(sizes.reduce((product, size) => product * size, 1)).fill(null);
  const status: Record<string, string> = {};
  for (const cell of cells) {
    const index = places.reduce((sum, place, at) => {
      const category = place.get(cell.at[at] ?? "");
      if (category === undefined) throw new Error(`no such category: ${cell.at[at]}`);
      return sum * place.size + category;
    }, 0);
    value[index] = cell.value;
    if (cell.status !== null) status[index] = cell.status;
  }
  return {
    version: "2.0",
    class: "dataset",
    ...head,
    note,
    id: dimensions.map(({ id }) => id),
    size: sizes,
    role: rolesOf(dimensions),
    dimension: Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimensionOf(dimension)])),
    value,
    status,
  };
}

function rolesOf(dimensions: readonly JsonStatDimension[]): Partial<Record<"time" | "metric", string[]>> {
  const withRole = (role: "time" | "metric") => {
    const ids = dimensions.filter((dimension) => dimension.role === role).map(({ id }) => id);
    return ids.length > 0 ? { [role]: ids } : {};
  };
  return { ...withRole("time"), ...withRole("metric") };
}

function dimensionOf({ label, categories }: JsonStatDimension) {
  const units = categories.flatMap(({ id, unit }) => (unit ? [[id, unit] as const] : []));
  return {
    label,
    category: {
      index: categories.map(({ id }) => id),
      label: Object.fromEntries(categories.map((category) => [category.id, category.label])),
      ...(units.length > 0 ? { unit: Object.fromEntries(units) } : {}),
    },
  };
}
