import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { mayGrant } from "@/lib/domain/access";
import { ancestryOf } from "@/lib/domain/unit-tree";
import { type Actor, unitsWhere } from "./access";

/**
 * The users the actor may see: those with a grant at a unit where the actor manages users;
 * whoever manages users at the root sees all, those without any grant too. One whose data were erased is nobody any more.
 */
export function usersWhere(actor: Actor): Prisma.UserWhereInput {
  const { organisationId } = actor;
  if (!organisationId) return { id: { in: [] } };
  const managed = unitsWhere(actor, "manageUsers");
  const all = { organisation: { units: { some: { AND: [managed, { parentId: null }] } } } };
  return { organisationId, erasedAt: null, OR: [{ grants: { some: { unit: managed } } }, all] };
}

/** The users the actor may edit: those seen whose every grant stands where the actor manages users. */
export function managedUsersWhere(actor: Actor): Prisma.UserWhereInput {
  return { AND: [usersWhere(actor), { grants: { every: { unit: unitsWhere(actor, "manageUsers") } } }] };
}

/** May the actor give or take a role of this user at this unit? Never one's own. Set-up itself is nobody, and may. */
export function mayGrantAt(actor: Actor, userId: string, unit: { path: string }): boolean {
  return mayGrant(
    { userId: actor.userId ?? "", grants: actor.grants },
    { userId, unitAncestry: ancestryOf(unit.path) },
  );
}
