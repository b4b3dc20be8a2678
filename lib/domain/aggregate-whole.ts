import { type Fixed, fixedOrNull, roundedQuotient, totalOf } from "./fixed-point";
import { type Cell, ratioCell, type ValueCell } from "./measurement";

/** A part that has what the method needs; `weight` is an integer and counts only in a weighted mean. */
export type UsablePart = { cell: ValueCell; weight: number };

type RatioCell = ValueCell & { numerator: Fixed; denominator: Fixed };

/** Does the cell keep the numerator and denominator it was made of? */
export function isRatio(cell: ValueCell): cell is RatioCell {
  return cell.numerator !== undefined && cell.denominator !== undefined;
}

/** The cell of the whole; null when there are no parts. Exact until one rounding to four decimals. */
export function wholeOf(
  parts: readonly UsablePart[],
  method: "sum" | "mean" | "weightedMean" | "last" | "min" | "max" | "none",
  factor: number,
): Cell | null {
  if (parts.length === 0) return null;
  const cells = parts.map((part) => part.cell);
  if (method === "last") return cells.reduce((_, cell) => cell);
  if (method === "min") return cells.reduce((least, cell) => (cell.value < least.value ? cell : least));
  if (method === "max") return cells.reduce((most, cell) => (cell.value > most.value ? cell : most));
  const ratios = cells.filter(isRatio);
  if (ratios.length > 0) return pooled(ratios, factor);
  const values = cells.map((cell) => cell.value);
  if (method === "weightedMean") return weightedMean(parts);
  const total = totalOf(values);
  return cellOf(method === "sum" ? total : roundedQuotient(total, BigInt(values.length)));
}

function pooled(cells: readonly RatioCell[], factor: number): Cell {
  const numerator = fixedOrNull(totalOf(cells.map((cell) => cell.numerator)));
  const denominator = fixedOrNull(totalOf(cells.map((cell) => cell.denominator)));
  if (numerator === null || denominator === null) return cellOf(null);
  return ratioCell(numerator, denominator, factor);
}

function weightedMean(parts: readonly UsablePart[]): Cell {
  let weights = 0n;
  let products = 0n;
  for (const { cell, weight } of parts) {
    const w = BigInt(weight);
    weights += w;
    products += w * BigInt(cell.value);
  }
  return weights === 0n
    ? { kind: "missing", reason: "noWeight" }
    : cellOf(roundedQuotient(products, weights));
}

/** The cell of an exact integer of 1/10 000; missing when it is out of range. */
export function cellOf(integer: bigint | null): Cell {
  const value = integer === null ? null : fixedOrNull(integer);
  return value === null ? { kind: "missing", reason: "outOfRange" } : { kind: "value", value };
}
