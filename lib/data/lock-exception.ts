import "server-only";
import { AppError } from "@/lib/app-error";
import { now, today } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import { parsePeriod } from "@/lib/domain/period";
import type { ExceptionInput } from "@/lib/schemas/report";
import { type Actor, mayAt, unitsWhere } from "./access";
import { toDate, toDay } from "./decimal";
import { madeBefore } from "./made-before";
import { supervisedWhere, supervises } from "./supervision";
import { found, write } from "./write";

/** The units whose locked periods the actor may open: those one is a superior of, and those one may define at. */
export function openableWhere(actor: Actor): Prisma.UnitWhereInput {
  return { OR: [supervisedWhere(actor), unitsWhere(actor, "define")] };
}

/** May the actor open locked periods of a unit? The same question as `openableWhere`, for a unit already read. */
export function mayOpenAt(actor: Actor, unit: { organisationId: string; path: string }): boolean {
  return supervises(actor, unit) || mayAt(actor, "define", unit);
}

/**
 * Opens a locked period for one unit and card until and with a day; answers its id.
 * Refused: notFound, invalid with `untilDay` (dayPassed), `scorecardId` (notOnUnit) or `period` (badPeriod).
 */
export async function grantException(actor: Actor, input: ExceptionInput): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { unitId, scorecardId, period, reason, untilDay } = input;
    found(
      await tx.unit.findFirst({ where: { AND: [{ organisationId }, openableWhere(actor), { id: unitId }] } }),
    );
    const grantedById = found(actor.userId);
    const assigned = await tx.scorecardAssignment.findFirst({
      where: { organisationId, unitId, scorecardId },
    });
    const { dashboardKind } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
    const fields = {
      ...(assigned ? {} : { scorecardId: "notOnUnit" }),
      ...(parsePeriod(period)?.kind === dashboardKind ? {} : { period: "badPeriod" }),
      ...(untilDay < today() ? { untilDay: "dayPassed" } : {}),
    };
    if (Object.keys(fields).length > 0) throw new AppError("invalid", { fields });
    const before = await madeBefore(at, "lockException.open", input);
    if (before) return before;
    const { id } = await tx.lockException.create({
      data: {
        organisationId,
        unitId,
        scorecardId,
        period,
        reason,
        untilDay: toDate(untilDay),
        grantedAt: now(),
        grantedById,
      },
    });
    await audit({ action: "lockException.open", entityId: id, after: input });
    return id;
  });
}

/** Ends an exception before its day; one that has ended stays as it is. Refused: notFound. */
export async function endException(actor: Actor, id: string): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    const exception = found(
      await tx.lockException.findFirst({ where: { organisationId, id, unit: openableWhere(actor) } }),
    );
    if (exception.endedAt) return;
    const key = { organisationId, id };
    await tx.lockException.update({ where: { organisationId_id: key }, data: { endedAt: now() } });
    const { unitId, scorecardId, period, untilDay } = exception;
    const place = { unitId, scorecardId, period };
    await audit({
      action: "lockException.end",
      entityId: id,
      before: { ...place, untilDay: toDay(untilDay) },
      after: { ...place, untilDay: today() },
    });
  });
}
