import { type AggregatePart, aggregateOverTime, aggregateOverUnits } from "@/lib/domain/aggregate";
import { startOfDay } from "@/lib/domain/day";
import type { Fixed } from "@/lib/domain/fixed-point";
import { afterDay } from "@/lib/domain/known-day";
import type { Cell } from "@/lib/domain/measurement";
import { type Period, periodsWithin } from "@/lib/domain/period";
import { type Judgement, judge } from "@/lib/domain/score";
import { rounded, storedCell } from "@/lib/domain/stored-cell";
import { type DatedTargetLevel, selectTargetLevel } from "@/lib/domain/target";
import { calculatedCell } from "./calculated-cell";
import { shownPeriod } from "./dashboard-period";
import { stateIn } from "./deadline";
import { type Reporting, reportingOf } from "./reporting";
import { smallNumbersOf } from "./small-numbers";
import type { Snapshot } from "./snapshot";
import { type IndicatorNode, isOpen, type UnitNode } from "./structure-node";
import type { StoredValue } from "./values";

/** An indicator's figure at a unit in one period, and what it rests on. */
export type Reading = {
  period: Period;
  cell: Cell;
  /** The measurement itself, where the figure is one typed value. */
  stored: StoredValue | null;
  /** Where it is gathered from units below: each with its own reading. */
  parts: { unit: UnitNode; cell: Cell }[];
  reported: number;
  expected: number;
  missing: string[];
  /** Of a calculated figure: the codes of the parts it could not do without. */
  inTheWay?: string[];
};

/** Reads figures out of one snapshot on one day. Each figure is computed once. */
export type Reader = {
  snapshot: Snapshot;
  reporting: Reporting;
  /** The period of an indicator that a dashboard for `dashboard` shows. */
  shownPeriod(indicator: IndicatorNode, dashboard: Period): Period;
  read(indicator: IndicatorNode, unit: UnitNode, period: Period): Reading;
  /** The level that counts, and the judgement of the reading against it; null where there is nothing to judge. */
  assess(indicator: IndicatorNode, unit: UnitNode, reading: Pick<Reading, "period" | "cell">): Assessment;
  /** What the unit weighs in a mean of units, by the indicator's denominator; null when that is not known. */
  weightOf(indicator: IndicatorNode, unit: UnitNode, period: Period): Fixed | null;
  /** A unit as it counts in a figure gathered from several, also where its own is too small to show: never for a page by itself. */
  counted(indicator: IndicatorNode, unit: UnitNode, period: Period): AggregatePart;
};
export type Assessment = {
  level: DatedTargetLevel | null;
  source: "unit" | "ancestor" | "default" | null;
  judgement: Judgement | null;
};

/** `now` is the day it is; a snapshot as known on a day is read as on that day. */
export function readerOf(snapshot: Snapshot, now: string): Reader {
  const { structure, values } = snapshot;
  const today = structure.known ?? now;
  const reporting = reportingOf(structure);
  const smallNumbers = smallNumbersOf(snapshot, reporting);
  // By ids that are there already: a text made of all three for each question costs more than the answer.
  const readings = new Map<string, Map<string, Map<string, Reading>>>();
  const knownLast = structure.known && new Date(afterDay(structure.known).getTime() - 1).toISOString();

  const read = (indicator: IndicatorNode, unit: UnitNode, period: Period): Reading => {
    const ofUnits = within(within(readings, period.code), indicator.id);
    const known = ofUnits.get(unit.id);
    if (known) return known;
    const reading = compute(indicator, unit, period);
    ofUnits.set(unit.id, reading);
    return reading;
  };

  const compute = (indicator: IndicatorNode, unit: UnitNode, period: Period): Reading => {
    if (indicator.kind === "calculated") return calculated(indicator, unit, period);
    const stored = values.at(indicator.id, unit.id, period.code);
    if (stored) return measured(indicator, unit, period, stored);
    const reports = reporting.reports(indicator.id, unit, period);
    const below = reports ? [] : reporting.reporters(indicator.id, unit, period);
    if (below.length > 0) return gathered(indicator, below, period);
    if (period.kind !== indicator.frequency) return overTime(indicator, unit, period);
    return typed(period, emptyCell(unit, period), null);
  };

  const measured = (
    indicator: IndicatorNode,
    unit: UnitNode,
    period: Period,
    stored: StoredValue,
  ): Reading =>
    smallNumbers.isHidden(indicator, unit, period)
      ? typed(period, { kind: "suppressed" }, null)
      : typed(period, storedCell(stored, indicator), stored);

  const overTime = (indicator: IndicatorNode, unit: UnitNode, period: Period): Reading => {
    const inner = periodsWithin(indicator.frequency, period.start, period.end).map((each) =>
      read(indicator, unit, each),
    );
    const parts = inner.map(({ period: { code }, cell }) => ({ id: code, cell }));
    const { overTime: method, cumulative, scale } = indicator;
    // "None" over time: there is no figure for the longer period, so its last one stands for it.
    const whole = aggregateOverTime(parts, method === "none" ? "last" : method, {
      factor: scale,
      cumulative,
    });
    const stored = inner.findLast((reading) => reading.stored)?.stored ?? null;
    // A sum that lacks a part is too low: it is no figure for the whole.
    const isPartial =
      method === "sum" && !cumulative && whole.reported > 0 && whole.reported < whole.expected;
    const cell: Cell = isPartial
      ? { kind: "missing", reason: "incompletePeriod" }
      : rounded(whole.cell, indicator);
    return { period, parts: [], stored, ...whole, cell };
  };

  const gathered = (indicator: IndicatorNode, units: UnitNode[], period: Period): Reading => {
    const open = units.filter((unit) => isOpen(unit, period));
    const parts = open.map((unit) => ({ unit, cell: read(indicator, unit, period).cell }));
    const weighed = open.map((unit) => counted(indicator, unit, period));
    const whole = aggregateOverUnits(weighed, indicator.overUnits, { factor: indicator.scale });
    const cell: Cell = smallNumbers.givesAway(indicator, open, period)
      ? { kind: "suppressed" }
      : rounded(whole.cell, indicator);
    return { period, stored: null, parts, ...whole, cell };
  };

  const counted = (indicator: IndicatorNode, unit: UnitNode, period: Period): AggregatePart => {
    const { cell } = read(indicator, unit, period);
    return {
      id: unit.id,
      cell: cell.kind === "suppressed" ? untold(indicator, unit, period) : cell,
      weight: weightOf(indicator, unit, period),
    };
  };

  /** A figure too small to show still counts in a total that does not give it away. */
  const untold = (indicator: IndicatorNode, unit: UnitNode, period: Period): Cell => {
    const stored = values.at(indicator.id, unit.id, period.code);
    return stored ? storedCell(stored, indicator) : { kind: "suppressed" };
  };

  const weightOf = (indicator: IndicatorNode, unit: UnitNode, period: Period) => {
    const denominator = indicator.denominatorId && structure.indicators.get(indicator.denominatorId);
    if (!denominator) return null;
    const { cell } = read(denominator, unit, shownPeriod(denominator, period));
    return cell.kind === "value" ? cell.value : null;
  };

  const calculated = (indicator: IndicatorNode, unit: UnitNode, period: Period): Reading => {
    const { cell, ...way } = calculatedCell(
      structure,
      indicator,
      period,
      (part, own) => read(part, unit, own).cell,
    );
    return { ...typed(period, cell, null), ...way };
  };

  const emptyCell = (unit: UnitNode, period: Period): Cell => {
    if (!isOpen(unit, period)) return { kind: "notApplicable", reason: "unitNotOpen" };
    if (today <= period.end) return { kind: "notDue" };
    return stateIn(structure, period, today).state === "open" ? { kind: "due" } : { kind: "late" };
  };

  const assess = (
    indicator: IndicatorNode,
    unit: UnitNode,
    { period, cell }: Pick<Reading, "period" | "cell">,
  ): Assessment => {
    const { lockedOn } = stateIn(structure, period, today, { unit, indicatorId: indicator.id });
    const levels = structure.targetLevels.get(indicator.id) ?? [];
    const ancestry = structure.ancestry.get(unit.id) ?? [];
    const knownAt = lockedOn ? startOfDay(lockedOn).toISOString() : knownLast;
    const chosen = selectTargetLevel(levels, ancestry, period, knownAt);
    const level = chosen?.level ?? null;
    const judged = cell.kind === "value" && indicator.scored;
    return { level, source: chosen?.source ?? null, judgement: judged ? judge(cell.value, level) : null };
  };

  return { snapshot, reporting, shownPeriod, read, assess, weightOf, counted };
}

function typed(period: Period, cell: Cell, stored: StoredValue | null): Reading {
  const expected = cell.kind === "notDue" || cell.kind === "notApplicable" ? 0 : 1;
  return { period, cell, stored, parts: [], reported: cell.kind === "value" ? 1 : 0, expected, missing: [] };
}

/** The map under a key of a map of maps. */
function within<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const inner = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, inner);
  return inner;
}
