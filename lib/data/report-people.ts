import "server-only";
import { db } from "@/lib/db/client";
import { type Permission, permits, ROLES } from "@/lib/domain/access";
import type { UnitNode } from "./structure-node";

/** Who answers for a unit, by name: its own leaders, those who approve what it reports, and those who may open what is locked. */
export type Answerable = { leaders: string[]; superiors: string[]; openers: string[] };

/** Names of those who answer for a unit, each from the nearest unit that has any, in one statement. */
export async function readAnswerable(organisationId: string, unit: UnitNode): Promise<Answerable> {
  // From the unit upwards.
  const ids = unit.path.split("/").filter(Boolean).reverse();
  const grants = await db.grant.findMany({
    where: { organisationId, unitId: { in: ids }, user: { active: true } },
    orderBy: { user: { name: "asc" } },
    select: { unitId: true, role: true, user: { select: { name: true } } },
  });
  const nearest = (permission: Permission, from: readonly string[]): string[] => {
    const roles = ROLES.filter((role) => permits(role, permission));
    const named = from.map((id) =>
      grants.filter((grant) => grant.unitId === id && roles.includes(grant.role)),
    );
    const found = named.find((list) => list.length > 0) ?? [];
    return [...new Set(found.map(({ user }) => user.name))];
  };
  const above = ids.slice(1);
  const superiors = nearest("approve", above);
  return {
    leaders: nearest("explain", ids),
    superiors,
    openers: [...new Set([...superiors, ...nearest("define", ids)])],
  };
}
