import { isRatio, type UsablePart, wholeOf } from "./aggregate-whole";
import type { Fixed } from "./fixed-point";
import { type Cell, isExpected, type ValueCell } from "./measurement";

export type TimeMethod = "sum" | "mean" | "last" | "max" | "min" | "none";
export type UnitMethod = "sum" | "mean" | "weightedMean" | "min" | "max" | "none";

/** One part: a period (over time, ascending) or a unit (over units). `weight` is the denominator of a weighted mean, e.g. pupils. */
export type AggregatePart = { id: string; cell: Cell; weight?: Fixed | null };

/** What the parts make together: "n av N" are `reported` and `expected`, `missing` the ids of the rest. */
export type Aggregate = { cell: Cell; reported: number; expected: number; missing: string[] };

/** `factor` scales a ratio (100 for per cent); `cumulative` marks values that are "hittil i år". */
export type AggregateOptions = { factor?: number; cumulative?: boolean };

type Method = TimeMethod | UnitMethod;

/**
 * Aggregates the periods of one unit, given ascending. Source: domain.md section 5.
 * A cumulative value is the last non-empty one whatever the method; ratios add numerators and denominators for sum and mean.
 */
export function aggregateOverTime(
  parts: readonly AggregatePart[],
  method: TimeMethod,
  options: AggregateOptions = {},
): Aggregate {
  return aggregate(parts, options.cumulative && method !== "none" ? "last" : method, options);
}

/**
 * Aggregates the units of one period. Source: domain.md section 5.
 * Ratios add numerators and denominators for sum, mean and weighted mean. In a weighted mean a unit without weight is missing.
 */
export function aggregateOverUnits(
  parts: readonly AggregatePart[],
  method: UnitMethod,
  options: AggregateOptions = {},
): Aggregate {
  return aggregate(parts, method, options);
}

function aggregate(parts: readonly AggregatePart[], method: Method, options: AggregateOptions): Aggregate {
  const ofRatios = parts.some((part) => part.cell.kind === "value" && isRatio(part.cell));
  const expected = parts.filter((part) => isExpected(part.cell));
  const usable: UsablePart[] = [];
  const missing: string[] = [];
  for (const part of expected) {
    const cell = usableCell(part, method, ofRatios);
    if (cell) usable.push({ cell, weight: part.weight ?? 0 });
    else missing.push(part.id);
  }
  return {
    cell: hiddenCell(parts, method) ?? wholeOf(usable, method, options.factor ?? 1) ?? emptyCell(parts),
    reported: usable.length,
    expected: expected.length,
    missing,
  };
}

function usableCell({ cell, weight }: AggregatePart, method: Method, ofRatios: boolean): ValueCell | null {
  if (cell.kind !== "value") return null;
  if (ofRatios) return isRatio(cell) ? cell : null;
  return method === "weightedMean" && (weight ?? -1) < 0 ? null : cell;
}

/** A whole that may not be told: never aggregated, or it would give a suppressed part away. */
function hiddenCell(parts: readonly AggregatePart[], method: Method): Cell | null {
  if (method === "none") return { kind: "notApplicable", reason: "notAggregated" };
  const told = method === "last" ? parts.filter(hasContent).slice(-1) : parts;
  return told.some(({ cell }) => cell.kind === "suppressed") ? { kind: "suppressed" } : null;
}

function hasContent({ cell }: AggregatePart): boolean {
  return cell.kind === "value" || cell.kind === "suppressed";
}

/** No part has a usable value: the most pressing reason why. */
function emptyCell(parts: readonly AggregatePart[]): Cell {
  const kinds = new Set(parts.map(({ cell }) => cell.kind));
  if (kinds.has("value")) return { kind: "missing", reason: "notWeighable" };
  if (kinds.has("late")) return { kind: "late" };
  if (kinds.has("due")) return { kind: "due" };
  if (kinds.has("missing")) return { kind: "missing", reason: commonReason(parts, "missing") };
  if (kinds.has("notDue")) return { kind: "notDue" };
  return { kind: "notApplicable", reason: commonReason(parts, "notApplicable") };
}

function commonReason(parts: readonly AggregatePart[], kind: "missing" | "notApplicable"): string | null {
  const reasons = new Set(parts.flatMap(({ cell }) => (cell.kind === kind ? [cell.reason] : [])));
  const [reason = null] = reasons;
  return reasons.size === 1 ? reason : null;
}
