import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { parsePeriod } from "@/lib/domain/period";
import type { MeasurementInput } from "@/lib/schemas/measurement";
import { type RowFault, rowInput, type ValueRow } from "@/lib/schemas/value-import";
import { type Actor, unitsWhere } from "./access";
import { pacer } from "./pace";
import type { Structure } from "./structure";
import type { IndicatorNode, UnitNode } from "./structure-node";

/** A row whose unit, indicator and period are known, and what it wants to save there. */
export type PlacedRow = { row: ValueRow; unit: UnitNode; indicator: IndicatorNode; input: MeasurementInput };

export type FaultyRow = { row: ValueRow; fault: RowFault };

/** The units of an organisation the actor may enter at, by code: any other is unknown. */
export async function unitsToEnter(
  tx: Transaction,
  actor: Actor,
  { units }: Structure,
): Promise<Map<string, UnitNode>> {
  const allowed = await tx.unit.findMany({ where: unitsWhere(actor, "enter"), select: { id: true } });
  const ids = new Set(allowed.map(({ id }) => id));
  return new Map(units.filter(({ id }) => ids.has(id)).map((unit) => [unit.code, unit]));
}

type Seen = { cells: Map<string, number>; ids: Map<string, number> };

/** Finds the cell of each row, and what is wrong with those that have none. Rows of a unit and an indicator come together. */
export async function placeRows(
  rows: readonly ValueRow[],
  structure: Structure,
  units: ReadonlyMap<string, UnitNode>,
): Promise<{ groups: PlacedRow[][]; faulty: FaultyRow[] }> {
  const seen: Seen = { cells: new Map(), ids: new Map() };
  const groups = new Map<string, PlacedRow[]>();
  const faulty: FaultyRow[] = [];
  const breathe = pacer();
  for (const row of rows) {
    await breathe();
    const found = placeRow(row, structure, units, seen);
    if ("fault" in found) {
      faulty.push(found);
      continue;
    }
    const key = `${found.unit.path} ${found.indicator.code}`;
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(found);
  }
  return { groups: [...groups].sort(byKey).map(([, group]) => group), faulty };
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]) => (one < other ? -1 : 1);

function placeRow(
  row: ValueRow,
  structure: Structure,
  units: ReadonlyMap<string, UnitNode>,
  seen: Seen,
): PlacedRow | FaultyRow {
  const unit = units.get(row.unit);
  const indicator = structure.indicatorsByCode.get(row.indicator);
  if (!unit || !indicator) {
    const [key, code] = unit
      ? (["indicator", "unknownIndicator"] as const)
      : (["unit", "unknownUnit"] as const);
    return refused(row, key, row[key] ? code : "required", row[key]);
  }
  const fault =
    periodFault(row, indicator) ?? twice(row, `${unit.code} ${indicator.code} ${row.period}`, seen);
  if (fault) return fault;
  const read = rowInput(row, { indicatorId: indicator.id, period: row.period });
  return read.ok ? { row, unit, indicator, input: read.input } : { row, fault: read.fault };
}

function refused(row: ValueRow, key: string, code: string, detail: string): FaultyRow {
  return { row, fault: { key, code, ...(detail ? { detail } : {}) } };
}

function periodFault(row: ValueRow, { frequency }: IndicatorNode): FaultyRow | null {
  const period = parsePeriod(row.period);
  if (!period) return refused(row, "period", row.period ? "badPeriod" : "required", row.period);
  return period.kind === frequency ? null : refused(row, "period", "wrongPeriodKind", row.period);
}

/** Does the file name the same cell, or the same external id, twice? */
function twice(row: ValueRow, cell: string, seen: Seen): FaultyRow | null {
  const before = firstLine(seen.cells, cell, row.line);
  if (before) return refused(row, "unit", "duplicateRow", String(before));
  const same = row.externalId ? firstLine(seen.ids, row.externalId, row.line) : null;
  return same ? refused(row, "externalId", "duplicateRow", String(same)) : null;
}

/** Where a key stood before in the file; null the first time. */
function firstLine(lines: Map<string, number>, key: string, line: number): number | null {
  const before = lines.get(key);
  if (before === undefined) lines.set(key, line);
  return before ?? null;
}
