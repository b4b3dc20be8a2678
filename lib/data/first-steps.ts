import "server-only";
import { dbOf } from "@/lib/db/client";
import type { Actor } from "./access";
import { organisationDefinedBy } from "./root-definer";

/** What a new organisation still needs before its dashboards tell anything, in the order to do it. */
export type FirstSteps = {
  /** The scorecard, and the unit, to go on with. */
  scorecardId: string | null;
  organisation: string;
  unit: string | null;
  done: Record<FirstStep, boolean>;
};
export type FirstStep = "vision" | "units" | "hierarchy" | "levels" | "people" | "values" | "publishing";

/** The steps for who may define the whole organisation; null for everyone else, and once all of them are done. */
export async function getFirstSteps(actor: Actor): Promise<FirstSteps | null> {
  const organisationId = await organisationDefinedBy(actor);
  if (!organisationId) return null;
  const own = { where: { organisationId } };
  const organisation = await dbOf(actor.organisationId).organisation.findFirstOrThrow({
    where: { id: organisationId },
    select: { code: true, published: true },
  });
  const inForce = { organisationId, archivedAt: null, plan: { state: "current" as const } };
  const card = await dbOf(actor.organisationId).scorecard.findFirst({
    where: inForce,
    orderBy: { position: "asc" },
  });
  const reporter = await dbOf(actor.organisationId).unit.findFirst({
    where: {
      organisationId,
      closedOn: null,
      parentId: { not: null },
      assignments: { some: { archivedAt: null, scorecard: inForce } },
    },
    orderBy: { path: "asc" },
    select: { code: true },
  });
  const publicCards = await dbOf(actor.organisationId).scorecard.count({
    where: { ...inForce, published: true },
  });
  const done = {
    vision: (await dbOf(actor.organisationId).vision.count(own)) > 0,
    units: (await dbOf(actor.organisationId).unit.count(own)) > 1,
    hierarchy:
      (await dbOf(actor.organisationId).indicatorLink.count({
        where: { organisationId, archivedAt: null },
      })) > 0,
    levels:
      (await dbOf(actor.organisationId).targetLevel.count({ where: { organisationId, retiredAt: null } })) >
      0,
    people: (await dbOf(actor.organisationId).user.count(own)) > 1,
    values: (await dbOf(actor.organisationId).measurement.count(own)) > 0,
    publishing: organisation.published && publicCards > 0,
  };
  if (Object.values(done).every(Boolean)) return null;
  return {
    scorecardId: card?.id ?? null,
    organisation: organisation.code,
    unit: reporter?.code ?? null,
    done,
  };
}
