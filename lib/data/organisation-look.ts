import "server-only";
import { dbOf } from "@/lib/db/client";
import type { Colour } from "@/lib/domain/colour";
import { type Actor, organisationsWhere } from "./access";
import { markOf } from "./look";
import { requireRoot } from "./plan";
import { write } from "./write";

/** The coat of arms of an organisation the actor may see, as SVG with its mark; null when there is none. */
export async function getCoatOfArms(
  actor: Actor,
  organisationCode: string,
): Promise<{ svg: string; mark: string } | null> {
  const row = await dbOf(actor.organisationId).organisation.findFirst({
    where: { AND: [organisationsWhere(actor), { code: organisationCode }] },
    select: { coatOfArms: true },
  });
  return row?.coatOfArms ? { svg: row.coatOfArms, mark: markOf(row.coatOfArms) } : null;
}

/** Gives the organisation's pages its own colour, or (null) that of the product. Takes the right to define at the root. */
export async function editColour(actor: Actor, { colour }: { colour: Colour | null }): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId: id } = at;
    const before = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { colour: true } });
    await tx.organisation.update({ where: { id }, data: { colour } });
    await at.audit({ action: "organisation.recolour", entityId: id, before, after: { colour } });
  });
}

/** Keeps a coat of arms that has been cleaned, or (null) takes it away. Takes the right to define at the root. */
export async function editCoatOfArms(actor: Actor, { svg }: { svg: string | null }): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId: id } = at;
    const before = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { coatOfArms: true } });
    await tx.organisation.update({ where: { id }, data: { coatOfArms: svg } });
    // The trail tells drawings apart by their marks; it holds none of them.
    await at.audit({
      action: svg === null ? "organisation.removeArms" : "organisation.giveArms",
      entityId: id,
      before: { coatOfArms: before.coatOfArms && markOf(before.coatOfArms) },
      after: { coatOfArms: svg && markOf(svg) },
    });
  });
}
