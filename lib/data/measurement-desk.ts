import "server-only";
import { today } from "@/lib/clock";
import { cellKey } from "@/lib/schemas/cell-key";
import type { EntryInput } from "@/lib/schemas/measurement";
import { type Actor, unitsWhere } from "./access";
import { type Current, storedContent } from "./measurement-content";
import { type Reader, readerOf } from "./reading";
import { readStructure } from "./structure";
import type { UnitNode } from "./structure-node";
import { NO_VALUES } from "./values";
import { found, type Write } from "./write";

/** What a save is held against: the figures' reader, the units one may enter at, and the measurements as they stand. */
export type Desk = {
  reader: Reader;
  /** The unit, or "not found" when the actor may not enter there. */
  unitOf(unitId: string): UnitNode;
  currentOf(unitId: string, cell: CellName): Current | null;
  /** From now on the cell stands so: the next save on the same desk is held against it. */
  put(unitId: string, cell: CellName, current: Current): void;
};
type CellName = { indicatorId: string; period: string };

/** Reads all that a number of entries is held against, in a fixed number of statements. */
export async function openDesk(
  { tx, organisationId }: Write,
  actor: Actor,
  entries: readonly EntryInput[],
): Promise<Desk> {
  const unitIds = distinct(entries.map((entry) => entry.unitId));
  const cells = entries.flatMap((entry) => entry.cells);
  const structure = await readStructure(tx, organisationId);
  const mayEnter = await tx.unit.findMany({
    where: { AND: [unitsWhere(actor, "enter"), { id: { in: unitIds } }] },
    select: { id: true },
  });
  const rows = await tx.measurement.findMany({
    where: {
      organisationId,
      unitId: { in: unitIds },
      indicatorId: { in: distinct(cells.map((cell) => cell.indicatorId)) },
      period: { in: distinct(cells.map((cell) => cell.period)) },
    },
  });
  const allowed = new Set(mayEnter.map(({ id }) => id));
  const units = new Map(structure.units.map((unit) => [unit.id, unit]));
  const currents = new Map(
    rows.map((row): [string, Current] => {
      const { id, version, stage } = row;
      return [nameOf(row.unitId, row), { id, version, stage, content: storedContent(row) }];
    }),
  );
  return {
    // The values already there do not matter for judging what is typed.
    reader: readerOf({ structure, values: NO_VALUES }, today()),
    unitOf: (unitId) => found((allowed.has(unitId) && units.get(unitId)) || null),
    currentOf: (unitId, cell) => currents.get(nameOf(unitId, cell)) ?? null,
    put: (unitId, cell, current) => void currents.set(nameOf(unitId, cell), current),
  };
}

const nameOf = (unitId: string, cell: CellName) => `${unitId} ${cellKey(cell)}`;

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
