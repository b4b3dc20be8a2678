import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { subtree } from "@/lib/domain/unit-tree";
import { userChoice } from "@/lib/schemas/user";
import { type Actor, unitsWhere } from "./access";
import { managedUsersWhere, mayGrantAt, usersWhere } from "./managed-user";
import { asTexts } from "./texts";
import type { EditedUser, GrantableUnit, ListedUser, UserList } from "./user-view";

/** As many as a page shows; a search finds the others. */
const SHOWN = 100;

const withGrants = {
  grants: { include: { unit: { select: { id: true, name: true, path: true } } }, orderBy: { role: "asc" } },
} satisfies Prisma.UserInclude;
type UserRow = Prisma.UserGetPayload<{ include: typeof withGrants }>;

/** The users the actor may see whose name or address holds the text, in the order of their names; at most a hundred, and how many there are. */
export async function listUsers(actor: Actor, search = ""): Promise<UserList> {
  const text = search.trim().replace(/[\\%_]/g, "\\$&");
  const holds = { contains: text, mode: "insensitive" as const };
  const where: Prisma.UserWhereInput = {
    AND: [usersWhere(actor), text === "" ? {} : { OR: [{ name: holds }, { email: holds }] }],
  };
  const [rows, total] = await Promise.all([
    dbOf(actor.organisationId).user.findMany({
      where,
      include: withGrants,
      orderBy: [{ active: "desc" }, { name: "asc" }],
      take: SHOWN,
    }),
    dbOf(actor.organisationId).user.count({ where }),
  ]);
  return { users: rows.map((row) => toListedUser(actor, row)), total };
}

/** One user with what the actor may do; null when there is none the actor may see. */
export const getUser = cache(async (actor: Actor, id: string): Promise<EditedUser | null> => {
  if (!userChoice.safeParse({ id }).success) return null;
  const row = await dbOf(actor.organisationId).user.findFirst({
    where: { AND: [usersWhere(actor), { id }] },
    include: withGrants,
  });
  if (!row) return null;
  const editable = await dbOf(actor.organisationId).user.count({
    where: { AND: [managedUsersWhere(actor), { id }] },
  });
  return {
    ...toListedUser(actor, row),
    editable: editable === 1,
    self: actor.userId === id,
    external: row.externalId !== null,
  };
});

/** The units where the actor may give roles, parents before children. */
export const listGrantableUnits = cache(async (actor: Actor): Promise<GrantableUnit[]> => {
  const rows = await dbOf(actor.organisationId).unit.findMany({
    where: unitsWhere(actor, "manageUsers"),
    select: { id: true, parentId: true, name: true, path: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const tops = rows.filter(({ parentId }) => parentId === null || !byId.has(parentId));
  return tops.flatMap((top) =>
    subtree(rows, top.id).flatMap((id) => {
      const row = byId.get(id);
      return row ? [{ id, name: asTexts(row.name), depth: steps(row.path) - steps(top.path) }] : [];
    }),
  );
});

const steps = (path: string) => path.split("/").length;

function toListedUser(actor: Actor, row: UserRow): ListedUser {
  const { id, name, email, active, passwordHash, externalId } = row;
  return {
    id,
    name,
    email,
    active,
    invited: passwordHash === null && externalId === null,
    grants: row.grants.map(({ role, unit }) => ({
      role,
      unit: { id: unit.id, name: asTexts(unit.name) },
      removable: mayGrantAt(actor, id, unit),
    })),
    lastSignIn: row.lastSignInAt?.toISOString() ?? null,
  };
}
