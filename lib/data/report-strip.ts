import "server-only";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { dayIn, daysBetween } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { ballHolder, reportState } from "@/lib/domain/report";
import { stateIn } from "./deadline";
import { readExceptions } from "./exception-list";
import type { Reader } from "./reading";
import { type ReportCell, type ReportedCard, reportedCards } from "./report-cells";
import { decisionOf } from "./report-list";
import type { ReportStrip, ReportStrips } from "./report-view";
import type { UnitNode } from "./structure-node";
import { type Answerers, readAnswerers } from "./work-people";

type Place = { reader: Reader; unit: UnitNode; dashboard: Period; maySubmit: boolean; mayOpen: boolean };
type Row = Awaited<ReturnType<typeof readRows>>[number];

/** The reports of a unit in a period of the dashboards, one for each card that takes approval: a fixed number of statements. */
export async function readStrips(place: Place): Promise<ReportStrips> {
  const { reader, unit, dashboard } = place;
  const { structure } = reader.snapshot;
  const organisationId = structure.organisation.id;
  const name = { organisationId, unitId: unit.id, period: dashboard.code };
  const [rows, exceptions, people] = await Promise.all([
    readRows(name),
    readExceptions(name),
    readAnswerers(structure, unit),
  ]);
  const strips = reportedCards(reader, unit, dashboard).map((reported) => {
    const row = rows.find(({ scorecardId }) => scorecardId === reported.card.id) ?? null;
    return {
      ...stripOf(place, reported, row, people),
      exceptions: exceptions.filter(({ scorecard }) => scorecard.id === reported.card.id),
    };
  });
  const shown = new Set(strips.flatMap((strip) => strip.exceptions.map(({ id }) => id)));
  return {
    strips,
    openers: people.open(unit).map(({ name }) => name),
    mayOpen: place.mayOpen,
    exceptions: exceptions.filter(({ id }) => !shown.has(id)),
  };
}

function readRows(where: { organisationId: string; unitId: string; period: string }) {
  const name = { select: { name: true } };
  return dbOf(where.organisationId).report.findMany({
    where,
    include: { submittedBy: name, decidedBy: name },
  });
}

function stripOf(
  { reader, unit, dashboard, maySubmit }: Place,
  { card, cells }: ReportedCard,
  row: Row | null,
  people: Answerers,
): Omit<ReportStrip, "exceptions"> {
  const { structure } = reader.snapshot;
  const standing = cells
    .filter(({ isTyped }) => isTyped)
    .map((cell) => ({
      isDelivered: isDelivered(reader, unit, cell),
      ...stateIn(structure, cell.period, today(), { unit, indicatorId: cell.indicator.id }),
    }));
  const state = reportState(
    row?.state ?? null,
    standing.some((cell) => cell.isDelivered),
  );
  const due = dueOf(standing) ?? stateIn(structure, dashboard, today()).due;
  const ball = ballHolder(state);
  const holders = { leader: people.explain(unit), superior: people.approve(unit, row?.submittedById) };
  return {
    scorecard: { id: card.id, name: card.name },
    version: row?.version ?? 0,
    state,
    holders: ball === null ? [] : holders[ball].map(({ name }) => name),
    due,
    daysLeft: daysBetween(today(), due),
    unfinished: standing.filter((cell) => !cell.isDelivered && cell.state !== "locked").length,
    reason: row?.reason ?? null,
    handedIn: row && { by: row.submittedBy.name, on: dayIn(row.submittedAt) },
    decided: row && decisionOf(row),
    maySubmit: maySubmit && ball === "leader",
  };
}

function dueOf(cells: readonly { due: string }[]): string | null {
  return (
    cells
      .map(({ due }) => due)
      .sort()
      .at(-1) ?? null
  );
}

/** Asked of the values themselves: a figure too small to be shown has been delivered all the same. */
function isDelivered({ snapshot }: Reader, unit: UnitNode, { indicator, period }: ReportCell): boolean {
  return snapshot.values.at(indicator.id, unit.id, period.code) !== undefined;
}
