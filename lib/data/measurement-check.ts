import type { Measurement } from "@/lib/db/generated/client";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { periodState } from "@/lib/domain/period-state";
import { cellKey, type EntryInput, type MeasurementInput, refuseValue } from "@/lib/schemas/measurement";
import { enteredContent } from "./measurement-content";
import { deadlinesFor, isOpen, type Reader, storedCell } from "./reading";
import type { IndicatorNode, UnitNode } from "./structure";

/** Where a save stands: the unit, the day, the figures' reader, and whether it is a draft. */
export type Setting = { reader: Reader; unit: UnitNode; today: string; stage: EntryInput["stage"] };

/**
 * Why a cell cannot be saved, as the field at fault and a code; null when it can.
 * Codes: notReportedHere, periodLocked, periodNotStarted, unitNotOpen, those of `refuseValue`, explanationRequired (a red value
 * that is delivered) and correctionReasonRequired (a delivered value that is changed).
 */
export function refuseCell(setting: Setting, cell: MeasurementInput, current: Measurement | null) {
  const refusal = refusalOf(setting, cell, current);
  return refusal && { key: `${cellKey(cell)}.${refusal.field}`, code: refusal.code };
}

function refusalOf(
  { reader, unit, today, stage }: Setting,
  cell: MeasurementInput,
  current: Measurement | null,
) {
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
  return stage === "draft" && !isDelivered(current)
    ? null
    : refuseUnexplained(reader, unit, indicator, period, cell, current);
}

function refusePeriod(reader: Reader, unit: UnitNode, period: Period, today: string): string | null {
  if (!isOpen(unit, period)) return "unitNotOpen";
  const { state } = periodState({ period, today, ...deadlinesFor(reader.snapshot, period) });
  if (state === "locked") return "periodLocked";
  return state === "future" ? "periodNotStarted" : null;
}

function refuseUnexplained(
  reader: Reader,
  unit: UnitNode,
  indicator: IndicatorNode,
  period: Period,
  cell: MeasurementInput,
  current: Measurement | null,
) {
  const explained = Boolean(cell.comment) && cell.comment !== current?.comment;
  if (isDelivered(current) && !explained) return { field: "comment", code: "correctionReasonRequired" };
  if (cell.comment) return null;
  const { value, numerator, denominator, kind } = enteredContent(cell);
  const fixed = (text: string | null) => (text === null ? null : fixedFromDecimal(text));
  const entered = storedCell(
    {
      kind,
      comment: null,
      value: fixed(value),
      numerator: fixed(numerator),
      denominator: fixed(denominator),
    },
    indicator,
  );
  const { judgement } = reader.assess(indicator, unit, { period, cell: entered });
  return judgement?.status === "below" ? { field: "comment", code: "explanationRequired" } : null;
}

/** Once delivered, a value is only replaced by a new delivery: drafts never take a figure off a dashboard. */
export function isDelivered(current: Measurement | null): boolean {
  return current?.stage === "submitted" || current?.stage === "approved";
}
