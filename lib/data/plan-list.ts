import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { type PlanChange, planDiff } from "@/lib/domain/plan-diff";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { toDay } from "./decimal";
import { readPlanNodes } from "./plan-nodes";
import { organisationDefinedBy } from "./root-definer";
import { asTexts } from "./texts";

/** A planning period, and the scorecards it has. */
export type PlanListing = {
  id: string;
  name: Texts;
  startsOn: string;
  endsOn: string;
  state: PlanState;
  cards: { id: string; name: Texts; owner: Texts }[];
};

/** Every plan of the actor's organisation, the latest first; null for who may not define at its root. */
export const listPlans = cache(async (actor: Actor): Promise<PlanListing[] | null> => {
  const organisationId = await organisationDefinedBy(actor);
  if (!organisationId) return null;
  const rows = await dbOf(actor.organisationId).plan.findMany({
    where: { organisationId },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    include: {
      scorecards: {
        where: { archivedAt: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, name: true, ownerUnit: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ id, name, startsOn, endsOn, state, scorecards }) => ({
    id,
    name: asTexts(name),
    startsOn: toDay(startsOn),
    endsOn: toDay(endsOn),
    state,
    cards: scorecards.map((card) => ({
      id: card.id,
      name: asTexts(card.name),
      owner: asTexts(card.ownerUnit.name),
    })),
  }));
});

/** What differs from one plan to another, and the names of the parents things moved between; null when the actor may not see both. */
export const getPlanDiff = cache(
  async (
    actor: Actor,
    fromId: string,
    toId: string,
  ): Promise<{ changes: PlanChange[]; names: ReadonlyMap<string, Texts> } | null> => {
    const plans = (await listPlans(actor))?.filter(({ id }) => id === fromId || id === toId) ?? [];
    const { organisationId } = actor;
    if (!organisationId || plans.length !== new Set([fromId, toId]).size) return null;
    const [before, after] = [
      await readPlanNodes(organisationId, fromId),
      await readPlanNodes(organisationId, toId),
    ];
    const names = new Map([...before, ...after].map(({ lineage, name }) => [lineage, name as Texts]));
    return { changes: planDiff(before, after), names };
  },
);
