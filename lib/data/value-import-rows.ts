import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { parsePeriod } from "@/lib/domain/period";
import type { MeasurementInput } from "@/lib/schemas/measurement";
import { type RowFault, rowInput, type ValueRow, type ValueRows } from "@/lib/schemas/value-import";
import { type Actor, unitsWhere } from "./access";
import { pacer } from "./pace";
import type { Structure } from "./structure";
import type { IndicatorNode, UnitNode } from "./structure-node";
import { rowOrder } from "./value-import-order";
import { twiceIn } from "./value-import-twice";

/** A row whose unit, indicator and period are known, and what it wants to save there. */
export type PlacedRow = { row: ValueRow; unit: UnitNode; indicator: IndicatorNode; input: MeasurementInput };

/** Where rows may belong: the units the actor may enter at, by code, in a structure. */
export type Places = { structure: Structure; units: ReadonlyMap<string, UnitNode> };

type Fault = { fault: RowFault };

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

/** Goes through all rows once: hands on what is wrong with those that have no cell, and gives the others the order of their cells. */
export async function orderRows(
  rows: ValueRows,
  places: Places,
  refuse: (row: ValueRow, fault: RowFault) => void,
) {
  const order = rowOrder(ranksOf(places), rows.length);
  const twice = twiceIn(rows);
  const breathe = pacer();
  for (let index = 0; index < rows.length; index += 1) {
    await breathe();
    const row = rows.at(index);
    if (!row) continue;
    const cell = cellOf(row, places);
    const fault = "fault" in cell ? cell.fault : (twice(row, index) ?? inputFault(row, cell));
    if (fault) refuse(row, fault);
    else if (!("fault" in cell)) order.add(cell, index);
  }
  return order;
}

/** Reads rows again that have a cell. */
export async function placedRows(
  rows: ValueRows,
  batch: readonly number[],
  places: Places,
): Promise<PlacedRow[]> {
  const breathe = pacer();
  const placed: PlacedRow[] = [];
  for (const index of batch) {
    await breathe();
    const row = rows.at(index);
    const cell = row && cellOf(row, places);
    if (!cell || "fault" in cell) continue;
    const read = inputOf(row, cell);
    if (read.ok) placed.push({ row, ...cell, input: read.input });
  }
  return placed;
}

function ranksOf({ structure, units }: Places) {
  const ranked = <Node extends { id: string }>(nodes: Iterable<Node>, nameOf: (node: Node) => string) => {
    const sorted = [...nodes].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
    return new Map(sorted.map(({ id }, rank) => [id, rank]));
  };
  return {
    units: ranked(units.values(), ({ path }) => path),
    indicators: ranked(structure.indicatorsByCode.values(), ({ code }) => code),
  };
}

type PlacedCell = Pick<PlacedRow, "unit" | "indicator">;

function cellOf(row: ValueRow, { structure, units }: Places): PlacedCell | Fault {
  const unit = units.get(row.unit);
  if (!unit) return refused(row, "unit", "unknownUnit");
  const indicator = structure.indicatorsByCode.get(row.indicator);
  if (!indicator) return refused(row, "indicator", "unknownIndicator");
  const period = parsePeriod(row.period);
  if (!period) return refused(row, "period", "badPeriod");
  if (period.kind !== indicator.frequency) return refused(row, "period", "wrongPeriodKind");
  return { unit, indicator };
}

/** What a cell that names a place says, or that it says nothing. */
function refused(row: ValueRow, key: "unit" | "indicator" | "period", code: string): Fault {
  const detail = row[key];
  return { fault: detail ? { key, code, detail } : { key, code: "required" } };
}

const inputOf = (row: ValueRow, { indicator }: PlacedCell) =>
  rowInput(row, { indicatorId: indicator.id, period: row.period });

function inputFault(row: ValueRow, cell: PlacedCell): RowFault | null {
  const read = inputOf(row, cell);
  return read.ok ? null : read.fault;
}
