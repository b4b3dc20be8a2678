import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { dayIn } from "@/lib/domain/day";
import { parsePeriod } from "@/lib/domain/period";
import { type Actor, maySomewhere } from "./access";
import { unitHead } from "./indicator-row";
import { mayOpenAt } from "./lock-exception";
import { type Reader, readerOf } from "./reading";
import { reportsBelow } from "./report";
import { reportedCards } from "./report-cells";
import type { Act, ListedReport, ReportList } from "./report-view";
import { getOwnSnapshot } from "./snapshot";

/** As many of those decided as one looks back on. */
const DECIDED_SHOWN = 20;

export const withNames = {
  submittedBy: { select: { name: true } },
  decidedBy: { select: { name: true } },
} satisfies Prisma.ReportInclude;
type Named = { name: string };
type Row = Prisma.ReportGetPayload<{ include: typeof withNames }>;

/** The reports that wait for the actor, those handed in first before the others, and those decided last; null for who approves nowhere. */
export const listReports = cache(async (actor: Actor): Promise<ReportList | null> => {
  const snapshot = maySomewhere(actor, "approve") ? await getOwnSnapshot(actor) : null;
  if (!snapshot) return null;
  const reader = readerOf(snapshot, today());
  const where = reportsBelow(actor);
  const [waiting, decided] = await Promise.all([
    dbOf(actor.organisationId).report.findMany({
      where: { ...where, state: "submitted" },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      include: withNames,
    }),
    dbOf(actor.organisationId).report.findMany({
      where: { ...where, state: { not: "submitted" } },
      orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
      include: withNames,
      take: DECIDED_SHOWN,
    }),
  ]);
  const { id: organisationId, dashboardKind: _kind, ...organisation } = snapshot.structure.organisation;
  const listed = (rows: Row[]) => rows.flatMap((row) => toListed(reader, row) ?? []);
  const { units } = snapshot.structure;
  const mayOpen = units.some(({ path }) => mayOpenAt(actor, { organisationId, path }));
  return { organisation, waiting: listed(waiting), decided: listed(decided), mayOpen };
});

/** A report with what it holds; null where its unit no longer reports on the card. */
export function toListed(reader: Reader, row: Row): ListedReport | null {
  const unit = reader.snapshot.structure.units.find(({ id }) => id === row.unitId);
  const dashboard = parsePeriod(row.period);
  const reported =
    unit &&
    dashboard &&
    reportedCards(reader, unit, dashboard).find(({ card }) => card.id === row.scorecardId);
  if (!reported) return null;
  const readings = reported.cells.map(({ indicator, period }) => {
    const reading = reader.read(indicator, unit, period);
    return { kind: reading.cell.kind, status: reader.assess(indicator, unit, reading).judgement?.status };
  });
  return {
    id: row.id,
    unit: unitHead(unit),
    scorecard: reported.card.name,
    period: row.period,
    state: row.state,
    handedIn: { by: row.submittedBy.name, on: dayIn(row.submittedAt) },
    values: readings.filter(({ kind }) => kind === "value").length,
    red: readings.filter(({ status }) => status === "below").length,
    missing: readings.filter(({ kind }) => kind !== "value" && kind !== "notApplicable").length,
  };
}

/** Who decided it last, and when; null while nobody has. */
export function decisionOf(row: { decidedAt: Date | null; decidedBy: Named | null }): Act | null {
  return row.decidedAt && row.decidedBy && { by: row.decidedBy.name, on: dayIn(row.decidedAt) };
}
