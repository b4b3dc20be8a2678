/** How many rows, and how many indicators at a unit, are held against what stands at a time. */
const BATCH = 500;
const PLACES = 50;

/** The places of some rows: the units and indicators there may be, each with its number in their order. */
export type Ranks = { units: ReadonlyMap<string, number>; indicators: ReadonlyMap<string, number> };

/**
 * Puts rows in the order they are gone through in: by unit, then by indicator, then as they stand in the file. A row is one number
 * that says all three: a hundred thousand of them are sorted at once, and take no collecting.
 */
export function rowOrder({ units, indicators }: Ranks, most: number) {
  const keys = new Float64Array(most);
  let length = 0;
  const placeOf = (key: number) => (key - (key % most)) / most;
  const unitOf = (place: number) => Math.floor(place / indicators.size);

  function* groups(): Generator<{ place: number; rows: number[] }> {
    const sorted = keys.subarray(0, length).sort();
    let rows: number[] = [];
    for (const [at, key] of sorted.entries()) {
      const place = placeOf(key);
      rows.push(key % most);
      const next = sorted[at + 1];
      if (next !== undefined && placeOf(next) === place) continue;
      yield { place, rows };
      rows = [];
    }
  }

  return {
    get length() {
      return length;
    },

    add({ unit, indicator }: { unit: { id: string }; indicator: { id: string } }, index: number) {
      const place = (units.get(unit.id) ?? 0) * indicators.size + (indicators.get(indicator.id) ?? 0);
      keys[length] = place * most + index;
      length += 1;
    },

    /** Whole groups of one unit, as many as are read at a time. */
    *batches(): Generator<number[]> {
      let batch: number[] = [];
      let [places, unit] = [0, -1];
      for (const { place, rows } of groups()) {
        const isFull = places === PLACES || batch.length + rows.length > BATCH;
        if (batch.length > 0 && (isFull || unitOf(place) !== unit)) {
          yield batch;
          [batch, places] = [[], 0];
        }
        batch = batch.concat(rows);
        places += 1;
        unit = unitOf(place);
      }
      if (batch.length > 0) yield batch;
    },
  };
}
