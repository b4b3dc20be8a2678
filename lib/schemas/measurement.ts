import { z } from "zod";
import { type Fixed, fixedFromDecimal, roundFixed } from "@/lib/domain/fixed-point";
import { ratioCell } from "@/lib/domain/measurement";
import { parsePeriod } from "@/lib/domain/period";
import { numberInput } from "./number";

const remark = z
  .string("reasonRequired")
  .trim()
  .max(4000, "tooLong")
  .refine((text) => !text.includes("\0"), "notText")
  .transform((text) => text.normalize("NFC"));
const comment = remark.transform((text) => text || null).nullish();

const cell = {
  indicatorId: z.uuid(),
  period: z.string().refine((code) => parsePeriod(code) !== null, "badPeriod"),
  /** Number of the revision the writer saw; 0 when there was none. */
  version: z.coerce.number().int().min(0),
  comment,
};

/** One cell as it is entered: a value, a ratio's two parts, or the reason why there is none. */
export const measurementInput = z.discriminatedUnion("kind", [
  z.object({ ...cell, kind: z.literal("value"), value: numberInput }),
  z.object({ ...cell, kind: z.literal("ratio"), numerator: numberInput, denominator: numberInput }),
  z.object({
    ...cell,
    kind: z.enum(["missing", "notApplicable"]),
    comment: remark.refine(Boolean, "reasonRequired"),
  }),
]);

/** The cells of one unit saved together: all or nothing. A draft may lack the explanation of a red value. */
export const entryInput = z.object({
  unitId: z.uuid(),
  stage: z.enum(["draft", "submitted"]),
  cells: z
    .array(measurementInput)
    .max(500)
    .refine((cells) => new Set(cells.map(cellKey)).size === cells.length, "duplicateCell"),
});

export type MeasurementInput = z.output<typeof measurementInput>;
export type EntryInput = z.output<typeof entryInput>;

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

/** Names one cell of a unit wherever cells are told apart: in forms, refusals and conflicts. */
export function cellKey({ indicatorId, period }: { indicatorId: string; period: string }): string {
  return `cell.${indicatorId}.${period}`;
}
