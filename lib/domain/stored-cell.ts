import { type Fixed, roundFixed } from "./fixed-point";
import { type Cell, ratioCell } from "./measurement";

/** What was typed of a figure: the number or its parts, or that there is none. */
export type StoredFigure = {
  kind: "value" | "missing" | "notApplicable" | "suppressed";
  value: Fixed | null;
  numerator: Fixed | null;
  denominator: Fixed | null;
  comment: string | null;
};

type Precision = { scale: number; decimals: number };

/** A typed value as a cell; the quotient of a ratio is computed here, never kept. */
export function storedCell(stored: StoredFigure, indicator: Precision): Cell {
  const { kind, value, numerator, denominator, comment } = stored;
  if (kind === "missing" || kind === "notApplicable") return { kind, reason: comment };
  if (kind === "suppressed") return { kind };
  if (numerator !== null && denominator !== null) {
    return rounded(ratioCell(numerator, denominator, indicator.scale), indicator);
  }
  return value === null ? { kind: "missing", reason: null } : { kind: "value", value };
}

/** Values are judged as they are shown: rounded to the indicator's decimals. */
export function rounded(cell: Cell, { decimals }: Pick<Precision, "decimals">): Cell {
  if (cell.kind !== "value") return cell;
  return { ...cell, value: roundFixed(cell.value, decimals as 0 | 1 | 2 | 3 | 4) };
}
