import { randomInt } from "node:crypto";
import type { RowFault, ValueRow, ValueRows } from "@/lib/schemas/value-import";

/**
 * Tells of each row, as they come, whether one before it named the same cell or the same external id. Where each was named first is
 * kept as numbers only: the names of a hundred thousand rows would be a large part of what an import holds.
 */
export function twiceIn(rows: ValueRows): (row: ValueRow, index: number) => RowFault | null {
  const cells = firstOnes(rows, ({ unit, indicator, period }) => `${unit} ${indicator} ${period}`);
  const ids = firstOnes(rows, ({ externalId }) => externalId);
  return (row, index) => {
    const before = cells(row, index);
    if (before) return { key: "unit", code: "duplicateRow", detail: String(before) };
    const same = row.externalId ? ids(row, index) : null;
    return same ? { key: "externalId", code: "duplicateRow", detail: String(same) } : null;
  };
}

/** Finds the line of the first row with the same name; null for the first one. */
function firstOnes(rows: ValueRows, nameOf: (row: ValueRow) => string) {
  const places = new Uint32Array(4 * rows.length);
  const placeOf = scattering();
  return (row: ValueRow, index: number): number | null => {
    const name = nameOf(row);
    let at = placeOf(name) % places.length;
    for (let held = places[at]; held; held = places[at]) {
      const first = rows.at(held - 1);
      if (first && nameOf(first) === name) return first.line;
      at = (at + 1) % places.length;
    }
    places[at] = index + 1;
    return null;
  };
}

/** The largest prime below 2^26: products of two such numbers are still exact. */
const PRIME = 67_108_859;

/** A number for each name. Which one is drawn anew every time, so that nobody can write a file whose names all meet. */
function scattering(): (name: string) => number {
  const factor = randomInt(256, PRIME);
  return (name) => {
    let number = name.length;
    for (let at = 0; at < name.length; at += 1) number = (number * factor + name.charCodeAt(at)) % PRIME;
    return number;
  };
}
