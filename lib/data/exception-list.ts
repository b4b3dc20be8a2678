import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { planAt } from "@/lib/domain/plan";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { dashboardPeriods } from "./dashboard-period";
import { toDate, toDay } from "./decimal";
import { openableWhere } from "./lock-exception";
import type { OpenException } from "./report-view";
import { getOwnSnapshot } from "./snapshot";
import { asTexts } from "./texts";

/** What one may open, and what is open: units, cards and periods to choose among. */
export type Exceptions = {
  open: OpenException[];
  units: { id: string; code: string; name: Texts }[];
  scorecards: { id: string; name: Texts }[];
  periods: string[];
};

/** The exceptions in force at the units whose periods the actor may open, and what can be opened; null for who may open none. */
export const listExceptions = cache(async (actor: Actor): Promise<Exceptions | null> => {
  const snapshot = await getOwnSnapshot(actor);
  const periods = snapshot && dashboardPeriods(snapshot.structure, today());
  if (!snapshot || !periods) return null;
  const { structure } = snapshot;
  const organisationId = structure.organisation.id;
  const rows = await dbOf(actor.organisationId).unit.findMany({
    where: { AND: [{ organisationId }, openableWhere(actor)] },
    select: { id: true },
  });
  if (rows.length === 0) return null;
  const ids = new Set(rows.map(({ id }) => id));
  const cards = planAt(structure.plans, periods.chosen)?.scorecards ?? [];
  return {
    open: await readExceptions({ organisationId, unitId: { in: [...ids] } }),
    units: structure.units.filter(({ id }) => ids.has(id)).map(({ id, code, name }) => ({ id, code, name })),
    scorecards: cards.map(({ id, name }) => ({ id, name })),
    periods: periods.choices,
  };
});

/** The exceptions in force today, those that end first before the others. */
export async function readExceptions(
  where: Prisma.LockExceptionWhereInput & { organisationId: string },
): Promise<OpenException[]> {
  const rows = await dbOf(where.organisationId).lockException.findMany({
    where: { AND: [where, { endedAt: null, untilDay: { gte: toDate(today()) } }] },
    orderBy: [{ untilDay: "asc" }, { id: "asc" }],
    include: {
      unit: { select: { name: true } },
      scorecard: { select: { id: true, name: true } },
      grantedBy: { select: { name: true } },
    },
  });
  return rows.map(({ id, unit, scorecard, period, reason, untilDay, grantedBy }) => ({
    id,
    unit: asTexts(unit.name),
    scorecard: { id: scorecard.id, name: asTexts(scorecard.name) },
    period,
    reason,
    until: toDay(untilDay),
    grantedBy: grantedBy.name,
  }));
}
