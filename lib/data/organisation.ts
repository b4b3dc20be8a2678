import "server-only";
import { randomUUID } from "node:crypto";
import { cache } from "react";
import { dbOf, dbOfAll } from "@/lib/db/client";
import { removeOrganisations } from "@/lib/db/content";
import { inTransaction } from "@/lib/db/transaction";
import type { PeriodKind } from "@/lib/domain/period";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, organisationsWhere } from "./access";
import type { OrganisationCard } from "./dashboard-view";
import { asTexts } from "./texts";

export type NewOrganisation = {
  code: string;
  kind: "municipality" | "county";
  name: Texts;
  locale: "nn" | "nb" | "en";
  dashboardKind: PeriodKind;
  published: boolean;
  demo: boolean;
};

/** The five perspectives every organisation starts with; it may rename and reorder them. */
export const standardPerspectives: { code: string; name: Texts }[] = [
  { code: "economy", name: { nn: "Økonomi", nb: "Økonomi", en: "Economy" } },
  { code: "processes", name: { nn: "Interne prosessar", nb: "Interne prosesser", en: "Internal processes" } },
  { code: "staff", name: { nn: "Medarbeidarar", nb: "Medarbeidere", en: "Staff" } },
  { code: "users", name: { nn: "Brukarar", nb: "Brukere", en: "Users" } },
  {
    code: "learning",
    name: { nn: "Læring og fornying", nb: "Læring og fornyelse", en: "Learning and renewal" },
  },
];

/** Founds an organisation with the five perspectives, and answers its id. Only set-up does this; no actor exists yet. */
export async function createOrganisation(input: NewOrganisation): Promise<string> {
  const id = randomUUID();
  await dbOf(id).organisation.create({ data: { id, ...input } });
  await inTransaction({ organisationId: id, userId: null }, async (tx, audit) => {
    await tx.perspective.createMany({
      data: standardPerspectives.map((perspective, position) => ({
        organisationId: id,
        position,
        ...perspective,
      })),
    });
    await audit({ action: "organisation.create", entityId: id, after: input });
  });
  return id;
}

/** Is there no organisation at all yet? */
export async function isEmpty(): Promise<boolean> {
  return (await dbOfAll.organisation.findFirst({ select: { id: true } })) === null;
}

/** Clears away a demo that was broken off half-way, where the database holds nothing else. Demos are published last. */
export async function clearUnfinishedDemo(): Promise<void> {
  const others = await dbOfAll.organisation.findFirst({
    where: { OR: [{ demo: false }, { published: true }] },
  });
  if (others === null) await removeOrganisations();
}

/** The organisations the actor may see, ordered by code, each with its number of units and its current vision. */
export const listOrganisations = cache(async (actor: Actor): Promise<OrganisationCard[]> => {
  const rows = await dbOfAll.organisation.findMany({
    where: organisationsWhere(actor),
    orderBy: { code: "asc" },
    include: {
      _count: { select: { units: true } },
      plans: {
        where: { state: "current" },
        orderBy: { startsOn: "desc" },
        include: { visions: { where: { unit: { parentId: null } } } },
      },
    },
  });
  return rows.map((row) => ({
    organisation: {
      code: row.code,
      name: asTexts(row.name),
      kind: row.kind,
      demo: row.demo,
      coverageLimit: row.coverageLimit.toNumber(),
      reachedEdge: row.reachedEdge.toNumber(),
    },
    units: row._count.units,
    vision: row.plans[0]?.visions[0] ? asTexts(row.plans[0].visions[0].text) : null,
  }));
});
