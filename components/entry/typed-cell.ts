import { type StatusCode, statusOfCell } from "@/components/scorecard/status-code";
import type { EntryRow } from "@/lib/data/entry-view";
import { fixedFromDecimal, fixedToDecimal, parseNumber } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import { isOutlier } from "@/lib/domain/outlier";
import { judge } from "@/lib/domain/score";
import { storedCell } from "@/lib/domain/stored-cell";
import type { MeasurementInput } from "@/lib/schemas/measurement";
import { refuseValue } from "@/lib/schemas/value-refusal";
import type { CellFields } from "./cell-fields";

/** What the judgement of a typed cell needs to know of it. */
type Judged = Pick<EntryRow, "indicator" | "limits" | "level" | "usual">;

/** How a typed cell would be judged; or, of one that cannot be saved, the code why. Null while nothing is typed. */
type Standing =
  | { ok: true; code: StatusCode; cell: Cell; takesComment: "red" | "unusual" | null }
  | { ok: false; code: string; typed: string };

/** Judges what is typed by the rules the server judges it by when it is delivered. */
export function standingOf(row: Judged, fields: CellFields): Standing | null {
  const { indicator, limits, level, usual } = row;
  const { kind, comment } = fields;
  if (kind === "missing" || kind === "notApplicable") {
    return { ok: true, code: kind, cell: { kind, reason: comment }, takesComment: null };
  }
  const numbers = readNumbers(indicator.kind === "ratio", fields);
  if (numbers === null || "code" in numbers) return numbers;
  const grades = indicator.grades.map((grade) => grade.value);
  const refusal = refuseValue(numbers, { ...indicator, ...limits, grades });
  if (refusal) return { ok: false, code: refusal.code, typed: fields[refusal.field] };
  const cell = storedCell(figureOf(numbers), { ...indicator, ...limits });
  const judgement = indicator.scored && cell.kind === "value" ? judge(cell.value, level) : null;
  const isUnusual = cell.kind === "value" && isOutlier(cell.value, usual);
  const asks = isUnusual ? "unusual" : null;
  return {
    ok: true,
    code: statusOfCell(cell, judgement, indicator.scored),
    cell,
    takesComment: judgement?.status === "below" ? "red" : asks,
  };
}

type Numbers = Extract<MeasurementInput, { kind: "value" | "ratio" }>;

/** The number or the two numbers as the schema reads them; null while none is typed, or what is wrong with one. */
function readNumbers(
  isRatio: boolean,
  fields: CellFields,
): Numbers | Extract<Standing, { ok: false }> | null {
  const typed = isRatio ? [fields.numerator, fields.denominator] : [fields.value];
  if (typed.every((text) => text.trim() === "")) return null;
  const decimals: string[] = [];
  for (const text of typed) {
    const parsed = parseNumber(text);
    // Half a ratio is no ratio yet.
    if (!parsed.ok) return parsed.code === "empty" ? null : { ok: false, code: parsed.code, typed: text };
    decimals.push(fixedToDecimal(parsed.value));
  }
  const [first = "", second = ""] = decimals;
  const place = { indicatorId: "", period: "", version: 0 };
  return isRatio
    ? { ...place, kind: "ratio", numerator: first, denominator: second }
    : { ...place, kind: "value", value: first };
}

function figureOf(numbers: Numbers) {
  const parts = numbers.kind === "ratio" ? numbers : null;
  return {
    kind: "value" as const,
    value: numbers.kind === "value" ? fixedFromDecimal(numbers.value) : null,
    numerator: parts && fixedFromDecimal(parts.numerator),
    denominator: parts && fixedFromDecimal(parts.denominator),
    comment: null,
  };
}
