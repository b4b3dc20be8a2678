import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowOrder } from "@/lib/data/value-import-order";
import { twiceIn } from "@/lib/data/value-import-twice";
import type { ValueRow } from "@/lib/schemas/value-import";

const few = ["a", "b", "a b", "c", ""];
const rowAt = fc.record({
  unit: fc.constantFrom("u", "u2"),
  indicator: fc.constantFrom("A", "B"),
  period: fc.constantFrom("2026", "2025", "2024"),
  externalId: fc.oneof(fc.constantFrom(...few), fc.string()),
});
const rowsOf = (cells: Pick<ValueRow, "unit" | "indicator" | "period" | "externalId">[]): ValueRow[] =>
  cells.map((cell, index) => ({
    ...cell,
    line: index + 2,
    kind: "",
    value: "",
    numerator: "",
    denominator: "",
    comment: "",
    stage: "",
  }));

/** The lines that named the same cell or id before, by keeping every name. */
function linesBefore(rows: readonly ValueRow[]) {
  const [cells, ids] = [new Map<string, number>(), new Map<string, number>()];
  return rows.map((row) => {
    const cell = JSON.stringify([row.unit, row.indicator, row.period]);
    const before = cells.get(cell) ?? (row.externalId ? ids.get(row.externalId) : undefined);
    if (!cells.has(cell)) ids.set(row.externalId, ids.get(row.externalId) ?? row.line);
    cells.set(cell, cells.get(cell) ?? row.line);
    return before?.toString();
  });
}

test("a row that names what one before it named is found out, as by keeping every name", () => {
  fc.assert(
    fc.property(fc.array(rowAt, { maxLength: 40 }).map(rowsOf), (rows) => {
      const twice = twiceIn(rows);
      expect(rows.map((row, index) => twice(row, index)?.detail)).toEqual(linesBefore(rows));
    }),
  );
});

describe("the order rows are gone through in", () => {
  const ids = Array.from({ length: 60 }, (_, index) => String(index));
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const place = (unit: string, indicator: string) => ({
    unit: { id: unit },
    indicator: { id: indicator },
  });
  const batchesOf = (places: [string, string][]) => {
    const order = rowOrder({ units: ranks, indicators: ranks }, places.length);
    for (const [index, [unit, indicator]] of places.entries()) order.add(place(unit, indicator), index);
    expect(order).toHaveLength(places.length);
    return [...order.batches()];
  };
  const shuffled = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 1500 });

  test("is by unit, indicator and line, all rows once, a unit at a time, no place in two batches", () => {
    fc.assert(
      fc.property(shuffled, (places) => {
        const batches = batchesOf(places);
        const sorted = [...places.keys()].sort((a, b) => {
          const [[u1, i1], [u2, i2]] = [places[a] ?? ["", ""], places[b] ?? ["", ""]];
          return Number(u1) - Number(u2) || Number(i1) - Number(i2) || a - b;
        });
        expect(batches.flat()).toEqual(sorted);
        for (const batch of batches) expect(new Set(batch.map((row) => places[row]?.[0])).size).toBe(1);
        const ends = batches.map((batch) => String(places[batch[0] ?? 0]));
        expect(new Set(ends).size).toBe(batches.length);
      }),
      { numRuns: 50 },
    );
  });

  test("is cut at so many rows and so many indicators, and never within one of them", () => {
    const months = (indicator: string, rows: number) =>
      Array(rows).fill(["1", indicator] as [string, string]);
    expect(
      batchesOf([...months("1", 600), ...months("2", 300), ...months("3", 250)]).map((b) => b.length),
    ).toEqual([600, 300, 250]);
    expect(batchesOf(ids.map((id): [string, string] => ["1", id])).map((batch) => batch.length)).toEqual([
      50, 10,
    ]);
  });
});
