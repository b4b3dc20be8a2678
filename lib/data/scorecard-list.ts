import "server-only";
import { cache } from "react";
import { db } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere, unitsWhere } from "./access";
import { asTexts } from "./texts";

/** One scorecard in the list of those to edit. `version` goes back with what is done to it. */
export type ScorecardListing = {
  id: string;
  version: number;
  name: Texts;
  owner: { id: string; name: Texts };
  plan: { id: string; name: Texts; state: PlanState };
  published: boolean;
  archived: boolean;
  units: number;
  indicators: number;
};

/** The scorecards of the current plan and of drafts that the actor may edit, in order, archived ones too. A fixed number of statements. */
export const listScorecards = cache(async (actor: Actor): Promise<ScorecardListing[]> => {
  const live = { archivedAt: null };
  const links = { where: { ...live, indicator: live }, select: { id: true } };
  const factors = { where: live, select: { links } };
  const rows = await db.scorecard.findMany({
    where: { ownerUnit: unitsWhere(actor, "define"), plan: { state: { not: "archived" } } },
    // By state: what is in force before drafts.
    orderBy: [{ plan: { state: "desc" } }, { plan: { startsOn: "asc" } }, { position: "asc" }, { id: "asc" }],
    include: {
      plan: { select: { id: true, name: true, state: true } },
      ownerUnit: { select: { name: true } },
      _count: { select: { assignments: true } },
      focusAreas: {
        where: live,
        select: { objectives: { where: live, select: { successFactors: factors } } },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: asTexts(row.name),
    owner: { id: row.ownerUnitId, name: asTexts(row.ownerUnit.name) },
    plan: { ...row.plan, name: asTexts(row.plan.name) },
    published: row.published,
    archived: row.archivedAt !== null,
    units: row._count.assignments,
    indicators: row.focusAreas
      .flatMap((area) => area.objectives)
      .flatMap((objective) => objective.successFactors)
      .reduce((sum, factor) => sum + factor.links.length, 0),
  }));
});

/** The plans whose cards may be edited, those in force first; none for who may not define anywhere. */
export const listEditablePlans = cache(async (actor: Actor): Promise<ScorecardListing["plan"][]> => {
  const { organisationId } = actor;
  if (!organisationId || !maySomewhere(actor, "define")) return [];
  const rows = await db.plan.findMany({
    where: { organisationId, state: { not: "archived" } },
    orderBy: [{ state: "desc" }, { startsOn: "asc" }],
    select: { id: true, name: true, state: true },
  });
  return rows.map((row) => ({ ...row, name: asTexts(row.name) }));
});
