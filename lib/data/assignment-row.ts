import { now } from "@/lib/clock";
import { dayIn } from "@/lib/domain/day";
import type { Write } from "./write";

/** Puts a scorecard on units; on those it was taken off, as if it never had been. */
export async function putOnUnits({ tx, organisationId }: Write, scorecardId: string, unitIds: string[]) {
  await tx.scorecardAssignment.updateMany({
    where: { organisationId, scorecardId, unitId: { in: unitIds } },
    data: { archivedAt: null },
  });
  await tx.scorecardAssignment.createMany({
    data: unitIds.map((unitId) => ({ organisationId, scorecardId, unitId })),
    skipDuplicates: true,
  });
}

/**
 * Takes a scorecard off units from today; periods that have ended stay as they were. Where it was put on today that was a slip:
 * all is as it was before.
 */
export async function takeOffUnits(at: Write, scorecardId: string, unitIds: string[]) {
  const { tx, organisationId } = at;
  const moment = now();
  const events = await readAssignings(at, scorecardId);
  const offSince = unitIds.map((unitId) => {
    const own = events.filter((event) => event.unitIds.includes(unitId));
    const put = own.findLast(({ isOn }) => isOn);
    if (!put || dayIn(put.at) !== dayIn(moment)) return { unitId, archivedAt: moment };
    const earlier = own.slice(0, own.indexOf(put)).filter((event) => dayIn(event.at) !== dayIn(moment));
    const last = earlier.at(-1);
    // Whoever had it before that has had it all the time, or has had it taken off then.
    return { unitId, archivedAt: last && (last.isOn ? moment : last.at) };
  });
  for (const { unitId, archivedAt } of offSince) {
    const where = { organisationId, scorecardId, unitId, archivedAt: null };
    if (archivedAt) await tx.scorecardAssignment.updateMany({ where, data: { archivedAt } });
    else await tx.scorecardAssignment.deleteMany({ where });
  }
}

/** When the card was put on units and taken off them, the first time first. */
async function readAssignings({ tx, organisationId }: Write, entityId: string) {
  const events = await tx.auditEvent.findMany({
    where: { organisationId, entityId, action: { in: ["scorecard.assign", "scorecard.unassign"] } },
    orderBy: { id: "asc" },
    select: { at: true, action: true, after: true },
  });
  return events.map(({ at, action, after }) => {
    const { unitIds = [] } = (after ?? {}) as { unitIds?: string[] };
    return { at, isOn: action === "scorecard.assign", unitIds };
  });
}
