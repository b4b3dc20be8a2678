import { aggregateShares, hiddenGroups } from "@/lib/domain/cut";
import { type Fixed, fixedToNumber } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import type { Period } from "@/lib/domain/period";
import { rounded } from "@/lib/domain/stored-cell";
import { calculatedCell } from "./calculated-cell";
import type { Reader, Reading } from "./reading";
import { type IndicatorNode, isOpen, type UnitNode } from "./structure-node";

/** A group of a cut: how much of a unit (0–1) belongs to it in a period. */
export type CutGroup = { id: string; shareOf(unit: UnitNode, period: Period): Fixed };

type Readings = ReadonlyMap<string, Reading>;

/**
 * A reader for each group of a cut, in place of the one for the whole organisation: what it reads at the root is the group's figure,
 * so boards and roll-ups are made of it as of any other. All groups are read at once, since what one shows may tell of another.
 */
export function cutReaders(
  reader: Reader,
  root: UnitNode,
  groups: readonly CutGroup[],
): ReadonlyMap<string, Reader> {
  const { structure } = reader.snapshot;
  const kept = new Map<string, Readings>();

  const readAll = (indicator: IndicatorNode, period: Period): Readings => {
    const key = `${indicator.id} ${period.code}`;
    const known = kept.get(key);
    if (known) return known;
    const made = indicator.kind === "calculated" ? calculated(indicator, period) : shared(indicator, period);
    kept.set(key, made);
    return made;
  };

  const calculated = (indicator: IndicatorNode, period: Period): Readings =>
    new Map(
      groups.map(({ id }) => {
        const cellOf = (part: IndicatorNode, own: Period) => readingOf(readAll(part, own), id).cell;
        const { cell } = calculatedCell(structure, indicator, period, cellOf);
        return [id, calculatedReading(period, cell)];
      }),
    );

  const shared = (indicator: IndicatorNode, period: Period): Readings => {
    const units = unitsBehind(reader, indicator, root, period);
    const cells = units.map((unit) => reader.read(indicator, unit, period).cell);
    const counted = units.map((unit) => reader.counted(indicator, unit, period));
    const shares = groups.map(({ shareOf }) => units.map((unit) => shareOf(unit, period)));
    const hidden = hiddenOf(indicator, period, cells, counted, shares);
    return new Map(
      groups.map(({ id }, group) => {
        const parts = units.flatMap((unit, at) => {
          const [part, cell, share] = [counted[at], cells[at], shares[group]?.[at]];
          return part && cell && share ? [{ unit, cell, part: { ...part, share } }] : [];
        });
        const whole = aggregateShares(
          parts.map(({ part }) => part),
          indicator.overUnits,
          { factor: indicator.scale },
        );
        const cell: Cell = hidden.has(id) ? { kind: "suppressed" } : rounded(whole.cell, indicator);
        const shown = parts.map(({ unit, cell: own }) => ({ unit, cell: own }));
        return [id, { period, stored: null, ...whole, parts: shown, cell }];
      }),
    );
  };

  const hiddenOf = (
    indicator: IndicatorNode,
    period: Period,
    cells: readonly Cell[],
    counted: readonly { cell: Cell }[],
    shares: readonly Fixed[][],
  ): ReadonlySet<string> => {
    const { smallNumberLimit: limit, overUnits: method } = indicator;
    if (limit === null) return new Set();
    // Further down, the figures of the other units beside the whole organisation's would tell what is hidden.
    if (root.parentId !== null) return new Set(groups.map(({ id }) => id));
    const totalIsShown = reader.read(indicator, root, period).cell.kind !== "suppressed";
    const given = groups.map(({ id }, group) => ({
      id,
      parts: (shares[group] ?? []).map((share, at) => ({
        share,
        count: peopleBehind(counted[at]?.cell),
        hidden: cells[at]?.kind === "suppressed",
      })),
    }));
    return hiddenGroups(given, limit, { totalIsShown, method });
  };

  const readerOf = ({ id }: CutGroup): Reader => ({
    ...reader,
    read: (indicator, _root, period) => readingOf(readAll(indicator, period), id),
  });
  return new Map(groups.map((group) => [group.id, readerOf(group)]));
}

/** The units an indicator's figure for the organisation is made of, each of which some group may have a share of. */
function unitsBehind(
  { reporting }: Reader,
  { id }: IndicatorNode,
  root: UnitNode,
  period: Period,
): UnitNode[] {
  if (reporting.reports(id, root, period)) return [root];
  return reporting.reporters(id, root, period).filter((unit) => isOpen(unit, period));
}

function peopleBehind(cell: Cell | undefined): number | null {
  return cell?.kind === "value" && cell.denominator !== undefined ? fixedToNumber(cell.denominator) : null;
}

function readingOf(readings: Readings, id: string): Reading {
  const reading = readings.get(id);
  if (!reading) throw new Error(`the cut lacks a group: ${id}`);
  return reading;
}

function calculatedReading(period: Period, cell: Cell): Reading {
  const isThere = cell.kind === "value";
  const isExpected = cell.kind !== "notDue" && cell.kind !== "notApplicable";
  return {
    period,
    cell,
    stored: null,
    parts: [],
    reported: isThere ? 1 : 0,
    expected: isExpected ? 1 : 0,
    missing: [],
  };
}
