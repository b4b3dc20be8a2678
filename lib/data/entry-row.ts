import "server-only";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Measurement } from "@/lib/db/generated/client";
import { type Period, samePeriodLastYear, shiftPeriod } from "@/lib/domain/period";
import { cellKey } from "@/lib/schemas/cell-key";
import { stateIn } from "./deadline";
import type { EntryRow } from "./entry-view";
import { indicatorHead } from "./follow-up-sight";
import { storedContent } from "./measurement-content";
import { usualOf } from "./measurement-history";
import type { Reader } from "./reading";
import type { IndicatorNode, UnitNode } from "./structure-node";
import { seriesAt } from "./values";

/** An indicator by its code on the card, in one of its own periods. */
export type CellDue = { indicator: IndicatorNode; code: string; period: Period };

/** What is kept of the cells besides the delivered figures: drafts too, and the deviation that is open for each indicator. */
type Kept = { stored: Map<string, Measurement>; deviations: Map<string, string> };

/** The cells as the one who fills in needs them. Drafts are read apart from the snapshot: only those who enter see them. */
export async function readEntryRows(
  reader: Reader,
  unit: UnitNode,
  cells: readonly CellDue[],
): Promise<EntryRow[]> {
  const at = { organisationId: reader.snapshot.structure.organisation.id, unitId: unit.id };
  const [measurements, open] = await Promise.all([
    dbOf(at.organisationId).measurement.findMany({
      where: {
        ...at,
        indicatorId: { in: [...new Set(cells.map(({ indicator }) => indicator.id))] },
        period: { in: [...new Set(cells.map(({ period }) => period.code))] },
      },
    }),
    dbOf(at.organisationId).deviation.findMany({
      where: { ...at, closedAt: null },
      select: { id: true, indicatorId: true },
    }),
  ]);
  const kept = {
    stored: new Map(measurements.map((row) => [cellKey(row), row])),
    deviations: new Map(open.map(({ id, indicatorId }) => [indicatorId, id])),
  };
  return cells.map((cell) => rowFor(reader, unit, cell, kept));
}

function rowFor(
  reader: Reader,
  unit: UnitNode,
  { indicator, code, period }: CellDue,
  { stored, deviations }: Kept,
): EntryRow {
  const { id, minimum, maximum, scale } = indicator;
  const row = stored.get(cellKey({ indicatorId: id, period: period.code })) ?? null;
  const before = shiftPeriod(period, -1);
  const lastYear = samePeriodLastYear(period);
  const { structure, values } = reader.snapshot;
  const cell = { unit, indicatorId: id };
  const { state, reason, due, lockedOn } = stateIn(structure, period, today(), cell);
  const known = seriesAt(values, id, unit.id);
  const previous = reader.read(indicator, unit, before);
  const { level } = reader.assess(indicator, unit, { period, cell: { kind: "notDue" } });
  return {
    code,
    indicator: indicatorHead(indicator),
    limits: { minimum, maximum, scale },
    period: period.code,
    state,
    stateReason: reason,
    due,
    lockedOn,
    version: row?.version ?? 0,
    stage: row?.stage ?? null,
    content: row ? storedContent(row) : null,
    previous: { period: before.code, cell: previous.cell },
    lastYear: { period: lastYear.code, cell: reader.read(indicator, unit, lastYear).cell },
    level,
    usual: usualOf(indicator, known, period),
    deviationId: deviations.get(id) ?? null,
    redefined: previous.stored !== null && previous.stored.definitionVersion !== indicator.definitionVersion,
  };
}
