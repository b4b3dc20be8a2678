import "server-only";
import { dbOf } from "@/lib/db/client";
import type { Report } from "@/lib/db/generated/client";
import type { Day } from "@/lib/domain/day";
import { type Period, periodAt, shiftPeriod } from "@/lib/domain/period";
import { toDay } from "./decimal";
import { type FiguresLeft, figuresLeft } from "./figures-left";
import { type Reader, readerOf } from "./reading";
import type { Snapshot } from "./snapshot";
import type { UnitNode } from "./structure-node";
import { asTexts } from "./texts";
import { type Answerers, readAnswerers } from "./work-people";
import type { WorkItem } from "./work-view";

/** What is to be done in an organisation on a day, before it is asked whose work it is. */
export type WorkFacts = {
  today: Day;
  reader: Reader;
  answerers: Answerers;
  left: FiguresLeft[];
  units: readonly UnitNode[];
  /** The latest period of the dashboards that has ended. */
  ended: Period;
  /** Reports handed in or sent back, and all of that period. */
  reports: ReportFact[];
  /** Deviations and initiatives with whoever answers for them; nobody yet: the unit's own leaders do. */
  tasks: Task[];
};
type ReportFact = Pick<Report, "id" | "unitId" | "scorecardId" | "period" | "state" | "submittedById">;
export type Task = Pick<WorkItem, "title" | "deadline"> & {
  kind: "deviation" | "initiative";
  id: string;
  unitId: string;
  ownerId: string | null;
};

/** Reads what is to be done at some units, in a fixed number of statements. */
export async function readWorkFacts(
  snapshot: Snapshot,
  units: readonly UnitNode[],
  today: Day,
): Promise<WorkFacts> {
  const { structure } = snapshot;
  const organisationId = structure.organisation.id;
  const reader = readerOf(snapshot, today);
  const ended = shiftPeriod(periodAt(structure.organisation.dashboardKind, today), -1);
  const [answerers, reports, deviations, initiatives] = await Promise.all([
    readAnswerers(structure),
    dbOf(organisationId).report.findMany({
      where: { organisationId, OR: [{ state: { in: ["submitted", "returned"] } }, { period: ended.code }] },
    }),
    dbOf(organisationId).deviation.findMany({ where: { organisationId, closedAt: null } }),
    dbOf(organisationId).initiative.findMany({
      where: { organisationId, archivedAt: null, state: { in: ["planned", "underway"] } },
    }),
  ]);
  return {
    today,
    reader,
    answerers,
    left: figuresLeft(reader, units, today),
    units,
    ended,
    reports,
    tasks: [
      ...deviations.map(({ id, unitId, indicatorId, responsibleId, dueDay }) => ({
        kind: "deviation" as const,
        id,
        unitId,
        ownerId: responsibleId,
        title: structure.indicators.get(indicatorId)?.name ?? null,
        deadline: dueDay && toDay(dueDay),
      })),
      ...initiatives.map(({ id, unitId, name, ownerId, endsOn }) => ({
        kind: "initiative" as const,
        id,
        unitId,
        ownerId,
        title: asTexts(name),
        deadline: toDay(endsOn),
      })),
    ],
  };
}
