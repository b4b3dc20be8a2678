import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { grantsReach } from "@/lib/domain/access";
import { ancestryOf } from "@/lib/domain/unit-tree";
import { type Actor, mayAt, maySomewhere, unitsWhere } from "./access";

/** The units the actor is a superior of, as a filter: those below one where the right to approve reaches. */
export function supervisedWhere(actor: Actor): Prisma.UnitWhereInput {
  return { parent: { is: unitsWhere(actor, "approve") } };
}

/** Is the actor a superior of the unit? The same question as `supervisedWhere`, for a unit already read. */
export function supervises(actor: Actor, unit: { organisationId: string; path: string }): boolean {
  return (
    actor.organisationId === unit.organisationId &&
    grantsReach(actor.grants, "approve", ancestryOf(unit.path))
  );
}

/** Is the actor a superior of any unit at all: is there someone whose reports may come to wait for them? */
export const isSuperior = cache(async (actor: Actor): Promise<boolean> => {
  if (!maySomewhere(actor, "approve")) return false;
  return (
    (await dbOf(actor.organisationId).unit.findFirst({
      where: supervisedWhere(actor),
      select: { id: true },
    })) !== null
  );
});

type Explained = { id: string; unit: { organisationId: string; path: string; parentId: string | null } };

/**
 * May the actor answer a deviation and close it? A superior may. The root has none: there another who leads it may, once it is
 * explained, and never the one who explained it last.
 */
export async function mayAnswer(
  tx: Pick<Transaction, "auditEvent">,
  actor: Actor,
  { id, unit }: Explained,
): Promise<boolean> {
  if (supervises(actor, unit)) return true;
  if (unit.parentId !== null || !mayAt(actor, "approve", unit)) return false;
  const explained = await tx.auditEvent.findFirst({
    where: { organisationId: unit.organisationId, entityId: id, action: "deviation.explain" },
    orderBy: { id: "desc" },
    select: { actorId: true },
  });
  return explained !== null && explained.actorId !== actor.userId;
}
