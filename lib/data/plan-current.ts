import "server-only";
import { AppError } from "@/lib/app-error";
import { today } from "@/lib/clock";
import { parsePeriod } from "@/lib/domain/period";
import { periodState } from "@/lib/domain/period-state";
import type { Actor } from "./access";
import { toDay } from "./decimal";
import { requireRoot } from "./plan";
import { found, type Write, write } from "./write";

/** What an organisation that has set no deadlines gets. */
const unset = { dueDays: 20, expiryDays: null };

/**
 * Puts a draft in force from its first day; the plan that was so until now is archived.
 * Refused: notFound (no draft), invalid (emptyPlan; notBegun: its first day lies ahead; coversLocked: it would put other cards
 * over a locked period with values).
 */
export async function makePlanCurrent(actor: Actor, { id }: { id: string }): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId } = at;
    const plan = found(
      await tx.plan.findFirst({
        where: { organisationId, id, state: "draft" },
        include: { _count: { select: { scorecards: { where: { archivedAt: null } } } } },
      }),
    );
    if (plan._count.scorecards === 0) throw new AppError("invalid", { fields: { id: "emptyPlan" } });
    if (toDay(plan.startsOn) > today()) throw new AppError("invalid", { fields: { id: "notBegun" } });
    if (await coversLocked(at, plan.startsOn))
      throw new AppError("invalid", { fields: { id: "coversLocked" } });
    const former = await tx.plan.findMany({ where: { organisationId, state: "current" } });
    await tx.plan.updateMany({ where: { organisationId, state: "current" }, data: { state: "archived" } });
    await tx.plan.update({
      where: { organisationId_id: { organisationId, id } },
      data: { state: "current" },
    });
    await at.audit(
      { action: "plan.makeCurrent", entityId: id, before: { state: "draft" }, after: { state: "current" } },
      ...former.map((other) => ({
        action: "plan.archive",
        entityId: other.id,
        before: { state: "current" },
        after: { state: "archived" },
      })),
    );
  });
}

/** Is there a locked period with values that ends on or after that day? */
async function coversLocked({ tx, organisationId }: Write, startsOn: Date): Promise<boolean> {
  const settings = await tx.periodSetting.findMany({ where: { organisationId } });
  const rows = await tx.measurement.groupBy({
    by: ["period"],
    where: { organisationId, periodEnd: { gte: startsOn } },
  });
  return rows.some(({ period: code }) => {
    const period = parsePeriod(code);
    if (!period) return false;
    const { dueDays, expiryDays } = settings.find(({ kind }) => kind === period.kind) ?? unset;
    return periodState({ period, today: today(), dueDays, expiryDays }).state === "locked";
  });
}
