import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { parsePeriod } from "@/lib/domain/period";
import type { TargetLevelInput } from "@/lib/schemas/target-level";
import { type Actor, unitsWhere } from "./access";
import { toDate } from "./decimal";
import { found, type Write, write } from "./write";

/**
 * Sets the level of an indicator from a period on, for a unit and those below it, or (no unit) for all.
 * What stood there from the same period is retired, never rewritten: a locked period keeps the level it was judged by.
 * `moment` is when it was decided: now, or earlier when a history is laid in.
 */
export async function recordTargetLevel(
  actor: Actor,
  input: TargetLevelInput,
  moment = now(),
): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId, userId } = at;
    await requireReach(at, actor, input.unitId ?? null);
    found(
      await tx.indicator.findFirst({ where: { organisationId, id: input.indicatorId, archivedAt: null } }),
    );
    const from = parsePeriod(input.fromPeriod);
    if (!from) throw new AppError("invalid", { fields: { fromPeriod: "badPeriod" } });

    const { indicatorId, fromPeriod, ambition, lowest, ambitionUpper, lowestUpper } = input;
    const same = { organisationId, indicatorId, unitId: input.unitId ?? null, fromDay: toDate(from.start) };
    const before = await tx.targetLevel.findFirst({ where: { ...same, retiredAt: null } });
    if (before) {
      await tx.targetLevel.update({
        where: { organisationId_id: { organisationId, id: before.id } },
        data: { retiredAt: moment },
      });
    }
    const { adoptedBy, caseNumber, adoptedOn } = input;
    const ends = { ambition, lowest, ambitionUpper, lowestUpper, direction: input.direction ?? null };
    const { id } = await tx.targetLevel.create({
      data: {
        ...same,
        ...ends,
        fromPeriod,
        adoptedBy,
        caseNumber,
        adoptedOn: adoptedOn ? toDate(adoptedOn) : null,
        recordedAt: moment,
        recordedById: userId,
      },
    });
    await audit({
      action: "targetLevel.record",
      entityId: id,
      before: before && { retired: before.id },
      after: { indicatorId, unitId: same.unitId, fromPeriod, ...ends, adoptedBy, caseNumber, adoptedOn },
    });
    return id;
  });
}

/** A level for all units takes the right to define at the root. */
async function requireReach({ tx }: Write, actor: Actor, unitId: string | null) {
  const where = unitId === null ? { parentId: null } : { id: unitId };
  found(
    await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), where] }, select: { id: true } }),
  );
}
