import { roundFixed } from "@/lib/domain/fixed-point";
import { type Cell, ratioCell } from "@/lib/domain/measurement";
import type { IndicatorNode } from "./structure-node";
import type { StoredValue } from "./values";

/** A typed value as a cell; the quotient of a ratio is computed here, never kept. */
export function storedCell(
  stored: Pick<StoredValue, "kind" | "value" | "numerator" | "denominator" | "comment">,
  indicator: Pick<IndicatorNode, "scale" | "decimals">,
): Cell {
  const { kind, value, numerator, denominator, comment } = stored;
  if (kind === "missing" || kind === "notApplicable") return { kind, reason: comment };
  if (kind === "suppressed") return { kind };
  if (numerator !== null && denominator !== null) {
    return rounded(ratioCell(numerator, denominator, indicator.scale), indicator);
  }
  return value === null ? { kind: "missing", reason: null } : { kind: "value", value };
}

/** Values are judged as they are shown: rounded to the indicator's decimals. */
export function rounded(cell: Cell, { decimals }: Pick<IndicatorNode, "decimals">): Cell {
  if (cell.kind !== "value") return cell;
  return { ...cell, value: roundFixed(cell.value, decimals as 0 | 1 | 2 | 3 | 4) };
}
