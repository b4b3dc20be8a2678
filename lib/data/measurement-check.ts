import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { cellKey, type EntryInput, type MeasurementInput, refuseValue } from "@/lib/schemas/measurement";
import { stateIn } from "./deadline";
import { type Current, enteredContent, isDelivered } from "./measurement-content";
import type { Reader } from "./reading";
import { storedCell } from "./stored-cell";
import { type IndicatorNode, isOpen, type UnitNode } from "./structure-node";

/** Where a save stands: the unit, the day, the figures' reader, and whether it is a draft. */
export type Setting = { reader: Reader; unit: UnitNode; today: string; stage: EntryInput["stage"] };

/**
 * Why a cell cannot be saved, as the field at fault and a code; null when it can.
 * Codes: notReportedHere, periodLocked, periodNotStarted, unitNotOpen, those of `refuseValue`, alreadyDelivered (a draft has nothing
 * to do where a value is delivered), correctionReasonRequired (a delivered value is changed) and explanationRequired (a red value).
 */
export function refuseCell(setting: Setting, cell: MeasurementInput, current: Current | null) {
  const refusal = refusalOf(setting, cell, current);
  return refusal && { key: `${cellKey(cell)}.${refusal.field}`, code: refusal.code };
}

function refusalOf({ reader, unit, today, stage }: Setting, cell: MeasurementInput, current: Current | null) {
  const { structure } = reader.snapshot;
  const indicator = structure.indicators.get(cell.indicatorId);
  const period = parsePeriod(cell.period);
  if (!indicator || period?.kind !== indicator.frequency || !reader.reporting.reports(indicator.id, unit)) {
    return { field: "value", code: "notReportedHere" };
  }
  const closed = refusePeriod(reader, unit, period, today);
  if (closed) return { field: "value", code: closed };
  const refusal = refuseValue(cell, {
    ...indicator,
    grades: indicator.grades.map((grade) => grade.value),
  });
  if (refusal) return refusal;
  if (stage === "draft") return isDelivered(current) ? { field: "comment", code: "alreadyDelivered" } : null;
  return isDelivered(current)
    ? refuseCorrection(cell, current)
    : refuseUnexplained(reader, unit, indicator, period, cell);
}

function refusePeriod(reader: Reader, unit: UnitNode, period: Period, today: string): string | null {
  if (!isOpen(unit, period)) return "unitNotOpen";
  const { state } = stateIn(reader.snapshot.structure, period, today);
  if (state === "locked") return "periodLocked";
  return state === "future" ? "periodNotStarted" : null;
}

/** A correction takes a reason of its own: what was said of the value before does not explain the new one. */
function refuseCorrection({ comment }: MeasurementInput, current: Current) {
  const isExplained = Boolean(comment) && comment !== current.content.comment;
  return isExplained ? null : { field: "comment", code: "correctionReasonRequired" };
}

function refuseUnexplained(
  reader: Reader,
  unit: UnitNode,
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
  return judgement?.status === "below" ? { field: "comment", code: "explanationRequired" } : null;
}
