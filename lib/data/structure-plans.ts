import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { toDay } from "./decimal";
import { grouped } from "./grouped";
import { readAssignments } from "./structure-assignment";
import { type DatedPlan, editionsOf, planUntil } from "./structure-edition";
import { changesOn, readChanges } from "./structure-move";
import type { PlanInForce } from "./structure-node";
import { type CardExtent, readScorecards } from "./structure-scorecards";
import { asTexts } from "./texts";
import { found } from "./write";

/**
 * The plans that are or were in force, by their first day. An archived one that never had a card governed nothing: its years are
 * read by the plan after it. Drafts are not there. A plan whose cards have changed stands there as it was before and after.
 * Of their cards so much as asked for.
 */
export async function readPlans(
  tx: Transaction,
  organisationId: string,
  extent: CardExtent = "all",
): Promise<PlanInForce[]> {
  const inForce: Prisma.PlanWhereInput = {
    OR: [{ state: "current" }, { state: "archived", scorecards: { some: {} } }],
  };
  const plans = await plansWhere(tx, organisationId, inForce, extent);
  return plans.flatMap((plan, index) => editionsOf(plan, plans[index + 1]?.startsOn ?? null));
}

/** One plan as it is or would be in force. */
export async function readPlan(tx: Transaction, organisationId: string, id: string): Promise<PlanInForce> {
  const [plan] = await plansWhere(tx, organisationId, { id }, "all");
  return planUntil(found(plan ?? null), null);
}

async function plansWhere(
  tx: Transaction,
  organisationId: string,
  where: Prisma.PlanWhereInput,
  extent: CardExtent,
): Promise<DatedPlan[]> {
  const plans = await tx.plan.findMany({
    where: { AND: [{ organisationId }, where] },
    orderBy: { startsOn: "asc" },
  });
  const ids = plans.map(({ id }) => id);
  const inPlans = { organisationId, planId: { in: ids } };
  const visions = grouped(await tx.vision.findMany({ where: inPlans }), ({ planId }) => planId);
  const scorecards = await readScorecards(tx, organisationId, ids, extent);
  const assigned = await readAssignments(tx, organisationId, scorecards);
  const assignments = grouped(assigned, ({ scorecardId }) => scorecardId);
  const changes = await readChanges(tx, organisationId, scorecards);
  return plans.map(({ id, startsOn, endsOn }) => {
    const cards = scorecards.filter(({ planId }) => planId === id);
    return {
      id,
      startsOn: toDay(startsOn),
      endsOn: toDay(endsOn),
      cards,
      assignments: cards.flatMap((card) => assignments.get(card.id) ?? []),
      changes: changesOn(cards, changes),
      visions: new Map((visions.get(id) ?? []).map((vision) => [vision.unitId, asTexts(vision.text)])),
    };
  });
}
