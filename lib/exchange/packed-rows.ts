import { MOST_VALUE_ROWS, type ValueRow, type ValueRows } from "@/lib/schemas/value-import";

const FIRST_ROOM = 64 * 1024;
/** A character takes at most so many bytes. */
const WIDEST = 3;

/**
 * Rows as they are kept while a file is worked on: written out one after the other in one stretch of memory, and read again when they
 * are asked for. A hundred thousand rows as objects are what collecting memory would have to go through each time.
 */
export function packedRows(): ValueRows & { push(row: ValueRow): void } {
  const ends = new Uint32Array(MOST_VALUE_ROWS + 1);
  let bytes = Buffer.allocUnsafeSlow(FIRST_ROOM);
  let length = 0;
  const makeRoom = (needed: number) => {
    if (needed <= bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, bytes.length * 2));
    bytes.copy(larger);
    bytes = larger;
  };
  return {
    get length() {
      return length;
    },
    push(row) {
      const text = packed(row);
      const start = ends[length] ?? 0;
      makeRoom(start + text.length * WIDEST);
      length += 1;
      ends[length] = start + bytes.write(text, start);
    },
    at: (index) =>
      index < length ? unpacked(bytes.toString("utf8", ends[index], ends[index + 1])) : undefined,
  };
}

function packed(row: ValueRow): string {
  const { line, unit, indicator, period, kind, value, numerator, denominator } = row;
  const { comment, stage, externalId } = row;
  const cells = [unit, indicator, period, kind, value, numerator, denominator, comment, stage, externalId];
  return JSON.stringify([line, ...cells]);
}

function unpacked(text: string): ValueRow {
  const [line, unit, indicator, period, kind, value, numerator, denominator, ...last] = JSON.parse(text);
  const [comment, stage, externalId] = last;
  return { line, unit, indicator, period, kind, value, numerator, denominator, comment, stage, externalId };
}
