import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { type Permission, permits, type Role } from "@/lib/domain/access";

/** Who asks. The public has no organisation, no user and no grants. */
export type Actor = {
  organisationId: string | null;
  userId: string | null;
  name: string;
  /** `path` is the ids from the root to the granted unit: the grant reaches all below it. */
  grants: readonly { role: Role; unitId: string; path: string }[];
};

export const publicActor: Actor = { organisationId: null, userId: null, name: "", grants: [] };

/**
 * The units where the actor has a permission, as a filter.
 * The first alternative matches nothing, so that no grants means no units: an empty OR would mean all of them.
 */
export function unitsWhere(actor: Actor, permission: Permission): Prisma.UnitWhereInput {
  const { organisationId } = actor;
  if (!organisationId) return { id: { in: [] } };
  const reach = actor.grants
    .filter((grant) => permits(grant.role, permission))
    .map((grant) => ({ path: { startsWith: grant.path } }));
  return { organisationId, OR: [{ id: { in: [] } }, ...reach] };
}

/** The organisations the actor may see at all: the published ones, and the actor's own. */
export function organisationsWhere(actor: Actor): Prisma.OrganisationWhereInput {
  return { OR: [{ published: true }, ...(actor.organisationId ? [{ id: actor.organisationId }] : [])] };
}

/** Does the actor have a permission at the unit with this path? The same question as `unitsWhere`, for a unit already read. */
export function mayAt(
  actor: Actor,
  permission: Permission,
  unit: { organisationId: string; path: string },
): boolean {
  return (
    actor.organisationId === unit.organisationId &&
    actor.grants.some((grant) => permits(grant.role, permission) && unit.path.startsWith(grant.path))
  );
}

/** What the actor's rights in an organisation are, in a word: those it is the same for read the same there. */
export function reachIn(actor: Actor, organisationId: string): string {
  const grants = actor.organisationId === organisationId ? actor.grants : [];
  return JSON.stringify(grants.map(({ role, path }) => `${role} ${path}`).sort());
}

/** Does the actor have a permission at any unit at all? For what to offer; each read and write asks about its own unit. */
export function maySomewhere(actor: Actor, permission: Permission): boolean {
  return actor.grants.some((grant) => permits(grant.role, permission));
}
