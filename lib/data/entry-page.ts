import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { Measurement } from "@/lib/db/generated/client";
import { type Period, samePeriodLastYear, shiftPeriod } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { cellKey } from "@/lib/schemas/measurement";
import { type Actor, mayAt } from "./access";
import { dashboardPeriods } from "./dashboard-period";
import { stateIn } from "./deadline";
import type { EntryPage, EntryRow } from "./entry-view";
import { unitHead } from "./indicator-row";
import { mayOpenAt } from "./lock-exception";
import { storedContent } from "./measurement-content";
import { usualOf } from "./measurement-history";
import { type Reader, readerOf } from "./reading";
import { periodsDue } from "./report-cells";
import { readStrips } from "./report-strip";
import { getOwnSnapshot } from "./snapshot";
import {
  cardsOf,
  firstLinksOf,
  type IndicatorNode,
  isOpen,
  type ScorecardNode,
  type UnitNode,
} from "./structure-node";

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
      reports: await readStrips({
        reader,
        unit,
        dashboard: periods.chosen,
        maySubmit: mayAt(actor, "explain", { organisationId, path: unit.path }),
        mayOpen: mayOpenAt(actor, { organisationId, path: unit.path }),
      }),
    };
  },
);

type CellDue = { indicator: IndicatorNode; code: string; period: Period };

/** The cells a unit reports by hand that fall due within a dashboard's period, in the order of the cards of the plan each is of. */
export function cellsDue(reader: Reader, unit: UnitNode, dashboard: Period): CellDue[] {
  const { plans } = reader.snapshot.structure;
  return plans.flatMap((plan) =>
    cellsOn(reader, unit, cardsOf(plan, unit), dashboard).filter(
      ({ period }) => planAt(plans, period) === plan,
    ),
  );
}

function cellsOn(reader: Reader, unit: UnitNode, cards: ScorecardNode[], dashboard: Period): CellDue[] {
  const { indicators } = reader.snapshot.structure;
  return firstLinksOf(cards).flatMap(({ indicatorId, code }) => {
    const indicator = indicators.get(indicatorId);
    if (!indicator || indicator.kind === "calculated") return [];
    return periodsDue(indicator, dashboard)
      .filter((period) => isOpen(unit, period) && reader.reporting.reports(indicatorId, unit, period))
      .map((period) => ({ indicator, code, period }));
  });
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
  const { structure, values } = reader.snapshot;
  const cell = { unit, indicatorId: id };
  const { state, reason, due, lockedOn } = stateIn(structure, period, today(), cell);
  const known = values.get(id)?.get(unit.id);
  const previous = reader.read(indicator, unit, before);
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
    lockedOn,
    version: row?.version ?? 0,
    stage: row?.stage ?? null,
    content: row ? storedContent(row) : null,
    previous: { period: before.code, cell: previous.cell },
    lastYear: { period: lastYear.code, cell: reader.read(indicator, unit, lastYear).cell },
    level,
    usual: usualOf(indicator, known, period),
    redefined: previous.stored !== null && previous.stored.definitionVersion !== indicator.definitionVersion,
  };
}
