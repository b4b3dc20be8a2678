import "server-only";
import { db } from "@/lib/db/client";
import { type Permission, permits, type Role } from "@/lib/domain/access";
import { nearestHolders } from "@/lib/domain/work-list";
import type { Locale } from "@/lib/schemas/texts";
import type { Structure } from "./structure";
import type { UnitNode } from "./structure-node";

/** Someone who can sign in, and holds a role somewhere. */
export type Colleague = {
  id: string;
  name: string;
  email: string;
  locale: Locale | null;
  reminded: boolean;
  grants: { role: Role; unitId: string }[];
};

/** Who answers for what at each unit: those with the right at the nearest unit that has any. */
export type Answerers = {
  colleagues: Colleague[];
  /** Who delivers a unit's figures. */
  deliver(unit: UnitNode): readonly Colleague[];
  /** Who hands in its reports, and explains. */
  explain(unit: UnitNode): readonly Colleague[];
  /** Who approves what it has handed in: above it, and not the one who handed in. */
  approve(unit: UnitNode, handedInBy?: string): readonly Colleague[];
};

/** Reads who holds roles in an organisation, in one statement. */
export async function readAnswerers({ organisation, ancestry }: Structure): Promise<Answerers> {
  const colleagues = await db.user.findMany({
    where: { organisationId: organisation.id, active: true, grants: { some: {} } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      reminded: true,
      grants: { select: { role: true, unitId: true } },
    },
  });
  const deliver = holdersOf(colleagues, "enter");
  const explain = holdersOf(colleagues, "explain");
  const approve = holdersOf(colleagues, "approve");
  const upwards = ({ id }: UnitNode) => ancestry.get(id) ?? [];
  return {
    colleagues,
    deliver: (unit) => nearestHolders(upwards(unit), deliver),
    explain: (unit) => nearestHolders(upwards(unit), explain),
    approve: (unit, handedInBy) =>
      nearestHolders(upwards(unit).slice(1), handedInBy ? without(approve, handedInBy) : approve),
  };
}

function holdersOf(colleagues: readonly Colleague[], permission: Permission): Map<string, Colleague[]> {
  const holders = new Map<string, Colleague[]>();
  for (const colleague of colleagues) {
    const granted = colleague.grants.filter(({ role }) => permits(role, permission));
    for (const unitId of new Set(granted.map((grant) => grant.unitId))) {
      holders.set(unitId, [...(holders.get(unitId) ?? []), colleague]);
    }
  }
  return holders;
}

function without(holders: Map<string, Colleague[]>, userId: string): Map<string, Colleague[]> {
  return new Map([...holders].map(([unitId, list]) => [unitId, list.filter(({ id }) => id !== userId)]));
}
