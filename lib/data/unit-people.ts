import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { permits, ROLES } from "@/lib/domain/access";
import { ancestryOf } from "@/lib/domain/unit-tree";
import type { Person } from "./follow-up-node";

const working = ROLES.filter((role) => permits(role, "enter"));

/** The active users who work at a unit, or lead from above it: who may be given something to do there. By name. */
export async function peopleAt(
  tx: Pick<Transaction, "user">,
  { organisationId, path }: { organisationId: string; path: string },
): Promise<Person[]> {
  const branch = ancestryOf(path);
  return tx.user.findMany({
    where: {
      organisationId,
      active: true,
      grants: { some: { unitId: { in: branch }, role: { in: working } } },
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
