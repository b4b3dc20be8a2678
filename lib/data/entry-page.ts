import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { Measurement } from "@/lib/db/generated/client";
import { type Period, periodFor, samePeriodLastYear, shiftPeriod } from "@/lib/domain/period";
import { cellKey } from "@/lib/schemas/measurement";
import { type Actor, mayAt } from "./access";
import { dashboardPeriods } from "./dashboard-period";
import { stateIn } from "./deadline";
import type { EntryPage, EntryRow } from "./entry-view";
import { unitHead } from "./indicator-row";
import { storedContent } from "./measurement-content";
import { type Reader, readerOf } from "./reading";
import { getOwnSnapshot } from "./snapshot";
import { firstLinksOf, type IndicatorNode, isOpen, type UnitNode } from "./structure-node";

/**
 * Everything a unit reports by hand that is due within a period, ready for entry; null when the actor may not enter there, or
 * the period is none. Drafts are read apart: only those who enter see them.
 */
export const getEntryPage = cache(
  async (actor: Actor, unitCode: string, periodCode?: string): Promise<EntryPage | null> => {
    const snapshot = await getOwnSnapshot(actor);
    const unit = snapshot?.structure.units.find((each) => each.code === unitCode);
    const periods = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode);
    if (!snapshot || !unit || !periods) return null;
    const { id: organisationId, dashboardKind: _kind, ...organisation } = snapshot.structure.organisation;
    if (!mayAt(actor, "enter", { organisationId, path: unit.path })) return null;
    const reader = readerOf(snapshot, today());
    const cells = cellsDue(reader, unit, periods.chosen);
    const stored = await readStored(
      organisationId,
      unit,
      cells.map(({ period }) => period.code),
    );
    return {
      organisation,
      unit: { ...unitHead(unit), id: unit.id },
      period: periods.chosen,
      periods: periods.choices,
      rows: cells.map((cell) => rowFor(reader, unit, cell, stored)),
    };
  },
);

type CellDue = { indicator: IndicatorNode; code: string; period: Period };

/** The cells a unit reports by hand that fall due within a dashboard's period, in the order of its cards. */
export function cellsDue(reader: Reader, unit: UnitNode, dashboard: Period): CellDue[] {
  const { structure } = reader.snapshot;
  const cards = (structure.assigned.get(unit.id) ?? []).flatMap((id) =>
    structure.scorecards.filter((card) => card.id === id),
  );
  return firstLinksOf(cards).flatMap(({ indicatorId, code }) => {
    const indicator = structure.indicators.get(indicatorId);
    if (!indicator || indicator.kind === "calculated" || !reader.reporting.reports(indicatorId, unit))
      return [];
    return ownPeriods(indicator, dashboard)
      .filter((period) => isOpen(unit, period))
      .map((period) => ({ indicator, code, period }));
  });
}

/** The indicator's periods that end within the dashboard's, ascending: two quarters may end in one tertial, or none of a year. */
function ownPeriods({ frequency }: IndicatorNode, dashboard: Period): Period[] {
  const periods: Period[] = [];
  for (let own = periodFor(frequency, dashboard); own.end >= dashboard.start; own = shiftPeriod(own, -1)) {
    periods.unshift(own);
  }
  return periods;
}

async function readStored(organisationId: string, unit: UnitNode, periods: string[]) {
  const rows = await db.measurement.findMany({
    where: { organisationId, unitId: unit.id, period: { in: [...new Set(periods)] } },
  });
  return new Map(rows.map((row) => [cellKey(row), row]));
}

function rowFor(
  reader: Reader,
  unit: UnitNode,
  { indicator, code, period }: CellDue,
  stored: Map<string, Measurement>,
): EntryRow {
  const { id, frequency: _frequency, minimum, maximum, scale, ...head } = indicator;
  const row = stored.get(cellKey({ indicatorId: id, period: period.code })) ?? null;
  const before = shiftPeriod(period, -1);
  const lastYear = samePeriodLastYear(period);
  const { state, reason, due } = stateIn(reader.snapshot.structure, period, today());
  const { level } = reader.assess(indicator, unit, { period, cell: { kind: "notDue" } });
  return {
    code,
    indicator: {
      id,
      code: head.code,
      name: head.name,
      valueUnit: head.valueUnit,
      decimals: head.decimals,
      kind: head.kind,
      grades: head.grades,
      scored: head.scored,
      ownerTitle: head.ownerTitle,
    },
    limits: { minimum, maximum, scale },
    period: period.code,
    state,
    stateReason: reason,
    due,
    version: row?.version ?? 0,
    stage: row?.stage ?? null,
    content: row ? storedContent(row) : null,
    previous: { period: before.code, cell: reader.read(indicator, unit, before).cell },
    lastYear: { period: lastYear.code, cell: reader.read(indicator, unit, lastYear).cell },
    level,
  };
}
