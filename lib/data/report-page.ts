import "server-only";
import { cache } from "react";
import { z } from "zod";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { type Period, parsePeriod, shiftPeriod } from "@/lib/domain/period";
import { type ReportAct, refuseAct } from "@/lib/domain/report";
import { type Actor, maySomewhere } from "./access";
import { unitHead } from "./indicator-row";
import { partsAwaiting } from "./parts-awaiting";
import { type Reader, readerOf } from "./reading";
import { reportsBelow } from "./report";
import { type ReportCell, reportedCards } from "./report-cells";
import { decisionOf, toListed, withNames } from "./report-list";
import { decidedAt, neighbours } from "./report-place";
import type { ReportPage, ReportRow } from "./report-view";
import { getOwnSnapshot } from "./snapshot";
import type { UnitNode } from "./structure-node";

const ACTS: readonly ReportAct[] = ["approve", "return", "undo"];

/** One report with its figures, for those who may approve it; null when there is none for the actor. */
export const getReportPage = cache(async (actor: Actor, id: string): Promise<ReportPage | null> => {
  const isKnown = z.uuid().safeParse(id).success && maySomewhere(actor, "approve");
  const snapshot = isKnown ? await getOwnSnapshot(actor) : null;
  const row =
    snapshot &&
    (await dbOf(actor.organisationId).report.findFirst({
      where: { id, ...reportsBelow(actor) },
      include: withNames,
    }));
  if (!snapshot || !row) return null;
  const { structure } = snapshot;
  const reader = readerOf(snapshot, today());
  const listed = toListed(reader, row);
  const unit = structure.units.find((each) => each.id === row.unitId);
  const dashboard = parsePeriod(row.period);
  if (!listed || !unit || !dashboard) return null;
  const { id: organisationId, dashboardKind: _kind, ...organisation } = structure.organisation;
  const decided = await decidedAt({ tx: dbOf(organisationId), organisationId }, row);
  const { below, above } = neighbours(reader, unit, { card: { id: row.scorecardId }, dashboard }, decided);
  const isOwn = row.submittedById === actor.userId;
  const facts = {
    state: row.state,
    unfinished: 0,
    isOwn,
    below: below.map((each) => each.id),
    above: above?.id ?? null,
  };
  return {
    ...listed,
    organisation,
    version: row.version,
    reason: row.reason,
    decided: decisionOf(row),
    rows: rowsOf(reader, unit, row.scorecardId, dashboard),
    below: below.map(unitHead),
    above: above && unitHead(above),
    isOwn,
    acts: ACTS.filter((act) => refuseAct(act, facts) === null),
  };
});

function rowsOf(reader: Reader, unit: UnitNode, scorecardId: string, dashboard: Period): ReportRow[] {
  const reported = reportedCards(reader, unit, dashboard).find(({ card }) => card.id === scorecardId);
  return reported?.cells.map((cell) => rowOf(reader, unit, cell)) ?? [];
}

function rowOf(reader: Reader, unit: UnitNode, { indicator, code, period, isTyped }: ReportCell): ReportRow {
  const { id, code: own, name, valueUnit, decimals, kind, grades, scored, ownerTitle } = indicator;
  const reading = reader.read(indicator, unit, period);
  const { level, judgement } = reader.assess(indicator, unit, reading);
  const before = shiftPeriod(period, -1);
  return {
    code,
    indicator: { id, code: own, name, valueUnit, decimals, kind, grades, scored, ownerTitle },
    period: period.code,
    cell: reading.cell,
    gathered: !isTyped,
    awaiting: partsAwaiting(reader, indicator, reading),
    comment: reading.stored?.comment ?? null,
    level,
    judgement,
    previous: { period: before.code, cell: reader.read(indicator, unit, before).cell },
  };
}
