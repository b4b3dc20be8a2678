import { type Fixed, fixedFromDecimal, roundFixed } from "@/lib/domain/fixed-point";
import { ratioCell } from "@/lib/domain/measurement";
import type { MeasurementInput } from "./measurement";

/** What an indicator's definition says of a value. */
export type ValueRules = {
  kind: "number" | "ratio" | "yesNo" | "graded" | "calculated";
  decimals: number;
  scale: number;
  minimum: Fixed | null;
  maximum: Fixed | null;
  /** The numbers a graded indicator knows. */
  grades: Fixed[];
};

type Refusal = { field: "value" | "numerator" | "denominator"; code: string };

/** What an indicator's definition refuses of a value: the field at fault and a code, or null when all is well. */
export function refuseValue(input: MeasurementInput, rules: ValueRules): Refusal | null {
  if (rules.kind === "calculated") return { field: "value", code: "calculated" };
  if (input.kind === "ratio") return refuseRatio(input, rules);
  if (input.kind !== "value") return null;
  return rules.kind === "ratio" ? { field: "numerator", code: "required" } : refuseNumber(input.value, rules);
}

function refuseNumber(text: string, rules: ValueRules): Refusal | null {
  const value = fixedFromDecimal(text);
  if (roundFixed(value, rules.decimals as 0 | 1 | 2 | 3 | 4) !== value)
    return { field: "value", code: "tooManyDecimals" };
  if (rules.kind === "yesNo" && text !== "0" && text !== "1") return { field: "value", code: "notYesNo" };
  if (rules.kind === "graded" && !rules.grades.includes(value)) return { field: "value", code: "notGrade" };
  const code = outside(value, rules);
  return code === null ? null : { field: "value", code };
}

function refuseRatio(input: Extract<MeasurementInput, { kind: "ratio" }>, rules: ValueRules): Refusal | null {
  if (rules.kind !== "ratio") return { field: "value", code: "notRatio" };
  const denominator = fixedFromDecimal(input.denominator);
  if (denominator <= 0) return { field: "denominator", code: "denominatorPositive" };
  const cell = ratioCell(fixedFromDecimal(input.numerator), denominator, rules.scale);
  const code = cell.kind === "value" ? outside(cell.value, rules) : "outOfRange";
  return code === null ? null : { field: "numerator", code };
}

function outside(value: Fixed, { minimum, maximum }: ValueRules): string | null {
  if (minimum !== null && value < minimum) return "belowMinimum";
  return maximum !== null && value > maximum ? "aboveMaximum" : null;
}
