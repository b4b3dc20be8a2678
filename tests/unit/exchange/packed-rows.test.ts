import fc from "fast-check";
import { expect, test } from "vitest";
import { packedRows } from "@/lib/exchange/packed-rows";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom("", '"', "\n", "\0", "å€😀", "\ud800"),
);
const row = fc.record({
  line: fc.nat(),
  unit: cell,
  indicator: cell,
  period: cell,
  kind: cell,
  value: cell,
  numerator: cell,
  denominator: cell,
  comment: fc.oneof(cell, fc.string({ minLength: 1000, maxLength: 5000 })),
  stage: cell,
  externalId: cell,
});

test("rows come out as they were put in, in any order, and none beyond the last", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const kept = packedRows();
      for (const each of rows) kept.push(each);
      expect(kept).toHaveLength(rows.length);
      for (const index of rows.keys()) {
        const back = rows.length - 1 - index;
        expect(kept.at(back)).toEqual(rows[back]);
      }
      expect(kept.at(rows.length)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
