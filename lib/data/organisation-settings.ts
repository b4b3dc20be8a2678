import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { OrganisationEdit } from "@/lib/schemas/organisation";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { lookOf, type OrganisationLook } from "./look";
import { requireRoot } from "./plan";
import { organisationDefinedBy } from "./root-definer";
import { asTexts } from "./texts";
import { write } from "./write";

/** What goes for a whole organisation, as its administrator sees and changes it. */
export type OrganisationSettings = {
  code: string;
  name: Texts;
  look: OrganisationLook;
  published: boolean;
  /** How many cards of the plan in force everyone may read once the organisation is open. */
  publishedCards: number;
  /** Share (0–1) of the weights that must be scored, and the score from which a whole is reached, as decimal text. */
  coverageLimit: string;
  reachedEdge: string;
  perspectives: { id: string; version: number; name: Texts; archived: boolean; factors: number }[];
  /** Plans that may still be written in, each with the visions of its units. */
  plans: { id: string; name: Texts; isCurrent: boolean; visions: { unit: SettingUnit; text: Texts }[] }[];
  /** Open units, for whom a vision may be written. */
  units: SettingUnit[];
};
type SettingUnit = { id: string; name: Texts };

/** Reads the settings in a fixed number of statements; null for anyone who may not define at the root. */
export const getOrganisationSettings = cache(async (actor: Actor): Promise<OrganisationSettings | null> => {
  const id = await organisationDefinedBy(actor);
  if (!id) return null;
  const own = { organisationId: id };
  const organisation = await dbOf(actor.organisationId).organisation.findFirstOrThrow({ where: { id } });
  const live = { archivedAt: null };
  const inUse = { ...live, objective: { ...live, focusArea: { ...live, scorecard: live } } };
  const perspectives = await dbOf(actor.organisationId).perspective.findMany({
    where: own,
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: { _count: { select: { successFactors: { where: inUse } } } },
  });
  const plans = await dbOf(actor.organisationId).plan.findMany({
    where: { ...own, state: { not: "archived" } },
    orderBy: { startsOn: "asc" },
    include: { visions: { include: { unit: true } } },
  });
  const units = await dbOf(actor.organisationId).unit.findMany({
    where: { ...own, closedOn: null },
    orderBy: [{ path: "asc" }],
    select: { id: true, name: true, path: true },
  });
  const publishedCards = await dbOf(actor.organisationId).scorecard.count({
    where: { ...own, ...live, published: true, plan: { state: "current" } },
  });
  return {
    code: organisation.code,
    name: asTexts(organisation.name),
    look: lookOf(organisation),
    published: organisation.published,
    publishedCards,
    coverageLimit: organisation.coverageLimit.toFixed(),
    reachedEdge: organisation.reachedEdge.toFixed(),
    perspectives: perspectives.map((row) => ({
      id: row.id,
      version: row.version,
      name: asTexts(row.name),
      archived: row.archivedAt !== null,
      factors: row._count.successFactors,
    })),
    plans: plans.map((plan) => ({
      id: plan.id,
      name: asTexts(plan.name),
      isCurrent: plan.state === "current",
      visions: [...plan.visions]
        .sort((a, b) => a.unit.path.length - b.unit.path.length)
        .map(({ unit, text }) => ({ unit: { id: unit.id, name: asTexts(unit.name) }, text: asTexts(text) })),
    })),
    units: units.map((unit) => ({ id: unit.id, name: asTexts(unit.name) })),
  };
});

/** Changes name and edges of the roll-up. Takes the right to define at the root. */
export async function editOrganisation(actor: Actor, input: OrganisationEdit): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId: id } = at;
    const row = await tx.organisation.findFirstOrThrow({ where: { id } });
    const before = {
      name: asTexts(row.name),
      coverageLimit: row.coverageLimit.toFixed(),
      reachedEdge: row.reachedEdge.toFixed(),
    };
    await tx.organisation.update({ where: { id }, data: input });
    await at.audit({ action: "organisation.edit", entityId: id, before, after: input });
  });
}

/** Opens the organisation to readers without login, or closes it to them. Takes the right to define at the root. */
export async function setPublished(actor: Actor, published: boolean): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId: id } = at;
    const before = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { published: true } });
    if (before.published === published) return;
    await tx.organisation.update({ where: { id }, data: { published } });
    await at.audit({
      action: published ? "organisation.publish" : "organisation.unpublish",
      entityId: id,
      before,
      after: { published },
    });
  });
}
