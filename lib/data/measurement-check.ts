import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { isOutlier } from "@/lib/domain/outlier";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { storedCell } from "@/lib/domain/stored-cell";
import { cellKey } from "@/lib/schemas/cell-key";
import type { EntryInput, MeasurementInput } from "@/lib/schemas/measurement";
import { refuseValue } from "@/lib/schemas/value-refusal";
import { stateIn } from "./deadline";
import { type Current, enteredContent, isDelivered } from "./measurement-content";
import { usualOf } from "./measurement-history";
import type { Reader } from "./reading";
import { type IndicatorNode, isOpen, type UnitNode } from "./structure-node";

/** The delivered values of an indicator at a unit, by period. */
export type History = (unitId: string, indicatorId: string) => Parameters<typeof usualOf>[1];

/** Where a save stands: the unit, the day, the figures' reader, what was there before, and whether it is a draft. */
export type Setting = {
  reader: Reader;
  unit: UnitNode;
  history: History;
  today: string;
  stage: EntryInput["stage"];
};

/**
 * Why a cell cannot be saved, as the field at fault and a code; null when it can.
 * Codes: notReportedHere, periodLocked, periodApproved, periodNotStarted, unitNotOpen, those of `refuseValue`, alreadyDelivered (a
 * draft has nothing to do where a value is delivered), correctionReasonRequired (a delivered value is changed), explanationRequired
 * (a red value) and unusualUnexplained (far from the unit's own history: asked once, a comment confirms it).
 */
export function refuseCell(setting: Setting, cell: MeasurementInput, current: Current | null) {
  const refusal = refusalOf(setting, cell, current);
  return refusal && { key: `${cellKey(cell)}.${refusal.field}`, code: refusal.code };
}

function refusalOf(setting: Setting, cell: MeasurementInput, current: Current | null) {
  const { reader, unit, stage } = setting;
  const { structure } = reader.snapshot;
  const indicator = structure.indicators.get(cell.indicatorId);
  const period = parsePeriod(cell.period);
  if (
    !indicator ||
    period?.kind !== indicator.frequency ||
    !reader.reporting.reports(indicator.id, unit, period)
  ) {
    return { field: "value", code: "notReportedHere" };
  }
  const closed = refusePeriod(setting, indicator, period);
  if (closed) return { field: "value", code: closed };
  const refusal = refuseValue(cell, {
    ...indicator,
    grades: indicator.grades.map((grade) => grade.value),
  });
  if (refusal) return refusal;
  if (stage === "draft") return isDelivered(current) ? { field: "comment", code: "alreadyDelivered" } : null;
  return isDelivered(current)
    ? refuseCorrection(cell, current)
    : refuseUnexplained(setting, indicator, period, cell);
}

function refusePeriod(
  { reader, unit, today }: Setting,
  { id }: IndicatorNode,
  period: Period,
): string | null {
  if (!isOpen(unit, period)) return "unitNotOpen";
  const { state, reason } = stateIn(reader.snapshot.structure, period, today, { unit, indicatorId: id });
  if (state === "locked") return reason === "approved" ? "periodApproved" : "periodLocked";
  return state === "future" ? "periodNotStarted" : null;
}

/** A correction takes a reason of its own: what was said of the value before does not explain the new one. */
function refuseCorrection({ comment }: MeasurementInput, current: Current) {
  const isExplained = Boolean(comment) && comment !== current.content.comment;
  return isExplained ? null : { field: "comment", code: "correctionReasonRequired" };
}

function refuseUnexplained(
  { reader, unit, history }: Setting,
  indicator: IndicatorNode,
  period: Period,
  input: MeasurementInput,
) {
  if (input.comment) return null;
  const { kind, value, numerator, denominator, comment } = enteredContent(input);
  const fixed = (text: string | null) => (text === null ? null : fixedFromDecimal(text));
  const numbers = { value: fixed(value), numerator: fixed(numerator), denominator: fixed(denominator) };
  const cell = storedCell({ kind, comment, ...numbers }, indicator);
  const { judgement } = reader.assess(indicator, unit, { period, cell });
  if (judgement?.status === "below") return { field: "comment", code: "explanationRequired" };
  const usual = usualOf(indicator, history(unit.id, indicator.id), period);
  const isUnusual = cell.kind === "value" && isOutlier(cell.value, usual);
  return isUnusual ? { field: "comment", code: "unusualUnexplained" } : null;
}
