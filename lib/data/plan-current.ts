import "server-only";
import { cache } from "react";
import { AppError } from "@/lib/app-error";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";
import { parsePeriod } from "@/lib/domain/period";
import { periodState } from "@/lib/domain/period-state";
import type { Actor } from "./access";
import { toDay } from "./decimal";
import { requireRoot } from "./plan";
import { organisationDefinedBy } from "./root-definer";
import { found, write } from "./write";

/** What an organisation that has set no deadlines gets. */
const unset = { dueDays: 20, expiryDays: null };

/**
 * Why a draft cannot be put in force now. emptyPlan; notBegun: its first day lies ahead; beforeCurrent: a plan that begins later is or
 * was in force; coversLocked: it would put other cards over a locked or approved period.
 */
export type PlanObstacle = "emptyPlan" | "notBegun" | "beforeCurrent" | "coversLocked";

/**
 * Puts a draft in force from its first day; the plan that was so until now is archived, and goes on being read for the periods that
 * ended before. Refused: notFound (no draft), invalid (an obstacle).
 */
export async function makePlanCurrent(actor: Actor, { id }: { id: string }): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId } = at;
    const obstacle = await obstacleTo(tx, organisationId, id);
    if (obstacle) throw new AppError("invalid", { fields: { id: obstacle } });
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

/** What keeps one of the organisation's drafts from being put in force; null when nothing does, or for who may not do it. */
export const getPlanObstacle = cache(async (actor: Actor, id: string): Promise<PlanObstacle | null> => {
  const organisationId = await organisationDefinedBy(actor);
  return organisationId ? obstacleTo(dbOf(organisationId), organisationId, id) : null;
});

async function obstacleTo(tx: Transaction, organisationId: string, id: string): Promise<PlanObstacle | null> {
  const cards = { where: { archivedAt: null } };
  const plan = found(
    await tx.plan.findFirst({
      where: { organisationId, id, state: "draft" },
      include: { _count: { select: { scorecards: cards } } },
    }),
  );
  if (plan._count.scorecards === 0) return "emptyPlan";
  if (toDay(plan.startsOn) > today()) return "notBegun";
  const later = { organisationId, state: { not: "draft" as const }, startsOn: { gt: plan.startsOn } };
  if (await tx.plan.findFirst({ where: later, select: { id: true } })) return "beforeCurrent";
  return (await coversLocked(tx, organisationId, plan.startsOn)) ? "coversLocked" : null;
}

/** Is there a period that ends on or after that day, and is locked with values or approved somewhere? */
async function coversLocked(tx: Transaction, organisationId: string, startsOn: Date): Promise<boolean> {
  const covered = { organisationId, periodEnd: { gte: startsOn } };
  const approved = await tx.report.findFirst({
    where: { ...covered, state: "approved" },
    select: { id: true },
  });
  if (approved) return true;
  const settings = await tx.periodSetting.findMany({ where: { organisationId } });
  const rows = await tx.measurement.groupBy({ by: ["period"], where: covered });
  return rows.some(({ period: code }) => {
    const period = parsePeriod(code);
    if (!period) return false;
    const { dueDays, expiryDays } = settings.find(({ kind }) => kind === period.kind) ?? unset;
    return periodState({ period, today: today(), dueDays, expiryDays }).state === "locked";
  });
}
