import { FIXED_SCALE, type Fixed, fixedOrNull, roundedQuotient } from "./fixed-point";

/** What one cell (indicator × unit × period) holds. Zero is a value; everything else here is not a number and never 0. */
export type Cell =
  | { kind: "value"; value: Fixed; numerator?: Fixed; denominator?: Fixed }
  | { kind: "missing"; reason: string | null }
  | { kind: "notApplicable"; reason: string | null }
  | { kind: "suppressed" }
  | { kind: "due" }
  | { kind: "late" }
  | { kind: "notDue" };

export type ValueCell = Extract<Cell, { kind: "value" }>;

/** Should a value have been there? Not when it is not due yet or does not apply. */
export function isExpected(cell: Cell): boolean {
  return cell.kind !== "notDue" && cell.kind !== "notApplicable";
}

/**
 * The cell of a ratio: numerator · factor / denominator, rounded half away from zero to four decimals. `factor` is 100 for per
 * cent, 1 for "kr per elev". A denominator of 0 is missing with reason "divisionByZero", a quotient too large with "outOfRange".
 */
export function ratioCell(numerator: Fixed, denominator: Fixed, factor = 1): Cell {
  if (denominator === 0) return { kind: "missing", reason: "divisionByZero" };
  const scaled = BigInt(numerator) * BigInt(factor) * BigInt(FIXED_SCALE);
  const value = fixedOrNull(roundedQuotient(scaled, BigInt(denominator)));
  return value === null
    ? { kind: "missing", reason: "outOfRange" }
    : { kind: "value", value, numerator, denominator };
}

const MARKS: ReadonlyMap<string, Cell> = new Map([
  [".", { kind: "notApplicable", reason: "notPossible" }],
  ["..", { kind: "missing", reason: "notAvailable" }],
  [":", { kind: "suppressed" }],
]);

/** The cell a statistical source means by its mark: "." not possible, ".." missing, ":" suppressed. Null for any other text. */
export function cellFromMark(text: string): Cell | null {
  return MARKS.get(text.trim()) ?? null;
}
