import { type Period, shiftPeriod } from "@/lib/domain/period";
import { comparisonPeriod, trend } from "@/lib/domain/trend";
import { AWAITING_APPROVAL, awaitsApprovalOf } from "./approval-rule";
import type { Board, Figure } from "./board";
import type { AggregationView, IndicatorHead, IndicatorRow, UnitHead } from "./dashboard-view";
import { partsAwaiting } from "./parts-awaiting";
import type { Reader, Reading } from "./reading";
import type { IndicatorNode, LinkNode, UnitNode } from "./structure-node";

/** How many periods a sparkline shows. */
const SERIES_LENGTH = 8;

export function unitHead({ code, name, kind, providerForm }: UnitNode): UnitHead {
  return { code, name, kind, providerForm };
}

/** What a page tells of an indicator beside its figure. */
export function indicatorHead(indicator: IndicatorNode): IndicatorHead {
  const { id, code, name, valueUnit, decimals, kind, grades, scored, ownerTitle } = indicator;
  return { id, code, name, valueUnit, decimals, kind, grades, scored, ownerTitle };
}

/** Share of its siblings' weights (0–1); null when all weights are 0. */
export function shareOf(weight: number, siblings: readonly { weight: number }[]): number | null {
  const total = siblings.reduce((sum, sibling) => sum + sibling.weight, 0);
  return total === 0 ? null : weight / total;
}

/** One indicator as a dashboard row; null for a link whose indicator is not there. */
export function rowOf(
  reader: Reader,
  board: Board,
  link: LinkNode,
  siblings: readonly LinkNode[],
): IndicatorRow | null {
  const figure = board.figure(link);
  if (!figure) return null;
  const { indicator, reading, assessment } = figure;
  const row: IndicatorRow = {
    id: link.id,
    code: link.code,
    weight: link.weight,
    share: shareOf(link.weight, siblings),
    indicator: indicatorHead(indicator),
    hidden: null,
    period: reading.period.code,
    cell: reading.cell,
    comment: reading.stored?.comment === AWAITING_APPROVAL ? null : (reading.stored?.comment ?? null),
    recordedOn: reading.stored?.recordedOn ?? null,
    corrected: reading.stored?.corrected ?? false,
    awaitsApproval: awaitsApproval(reader, board.unit, figure),
    level: assessment.level,
    levelSource: assessment.source,
    judgement: assessment.judgement,
    trend: trendOf(reader, board.unit, figure),
    series: seriesOf(reader, board.unit, indicator, reading.period),
    aggregation: aggregationOf(reader, indicator, reading),
  };
  return figure.hidden ? hiddenRow(row, indicator) : row;
}

/** What is left of a row whose figure the reader may not see: that it is there, and why it is hidden. */
function hiddenRow(row: IndicatorRow, indicator: IndicatorNode): IndicatorRow {
  return {
    ...row,
    hidden: { reason: indicator.confidentialReason },
    cell: { kind: "suppressed" },
    comment: null,
    recordedOn: null,
    corrected: false,
    awaitsApproval: false,
    level: null,
    levelSource: null,
    judgement: null,
    trend: null,
    series: [],
    aggregation: null,
  };
}

function awaitsApproval({ snapshot }: Reader, unit: UnitNode, { indicator, reading }: Figure): boolean {
  const { stored, period } = reading;
  const isOwn = !snapshot.isPublic && stored !== null;
  return isOwn && awaitsApprovalOf(snapshot.structure)(unit.id, indicator.id, period, stored);
}

/** How a figure moved since the period it is compared with; null when there is nothing to compare. */
export function trendOf(
  reader: Reader,
  unit: UnitNode,
  { indicator, reading, assessment }: Figure,
): IndicatorRow["trend"] {
  if (reading.cell.kind !== "value") return null;
  const against = comparisonPeriod(reading.period, indicator.seasonal);
  const before = reader.read(indicator, unit, against);
  if (before.cell.kind !== "value") return null;
  const changed =
    before.stored !== null &&
    reading.stored !== null &&
    before.stored.definitionVersion !== reading.stored.definitionVersion;
  return {
    ...trend(reading.cell.value, before.cell.value, indicator.step, assessment.level, changed),
    against: against.code,
  };
}

/** The last periods up to and with one, oldest first; a period without a value is a gap. */
function seriesOf(
  reader: Reader,
  unit: UnitNode,
  indicator: IndicatorNode,
  last: Period,
): IndicatorRow["series"] {
  return Array.from({ length: SERIES_LENGTH }, (_, index) => {
    const { period, cell } = reader.read(indicator, unit, shiftPeriod(last, index + 1 - SERIES_LENGTH));
    return { period: period.code, value: cell.kind === "value" ? cell.value : null };
  });
}

function aggregationOf(reader: Reader, indicator: IndicatorNode, reading: Reading): AggregationView | null {
  if (reading.parts.length === 0) return null;
  const statuses = reading.parts.map(({ unit, cell }) => {
    const part = { ...reading, cell };
    return reader.assess(indicator, unit, part).judgement?.status ?? "other";
  });
  const count = (status: string) => statuses.filter((each) => each === status).length;
  const missing = new Set(reading.missing);
  return {
    rule: indicator.kind === "ratio" ? "ratio" : indicator.overUnits,
    awaiting: partsAwaiting(reader, indicator, reading),
    reported: reading.reported,
    expected: reading.expected,
    missing: reading.parts.filter(({ unit }) => missing.has(unit.id)).map(({ unit }) => unitHead(unit)),
    distribution: {
      reached: count("reached"),
      acceptable: count("acceptable"),
      below: count("below"),
      other: count("other") + count("notSet"),
    },
  };
}
