import "server-only";
import { dbOf } from "@/lib/db/client";
import { grantingUnits, type Permission, permits, type Role } from "@/lib/domain/access";
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
  /** Who may open what is locked: those who approve, and those who define. */
  open(unit: UnitNode): readonly Colleague[];
};

/** Reads who holds roles in an organisation, or only what is needed to tell for one of its units, in one statement. */
export async function readAnswerers(
  { organisation, ancestry }: Structure,
  only?: UnitNode,
): Promise<Answerers> {
  const upwards = ({ id }: UnitNode) => ancestry.get(id) ?? [];
  const held = only ? { unitId: { in: upwards(only) } } : {};
  const colleagues = await dbOf(organisation.id).user.findMany({
    where: { organisationId: organisation.id, active: true, grants: { some: held } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      locale: true,
      reminded: true,
      grants: { where: held, select: { role: true, unitId: true } },
    },
  });
  const nearest = (permission: Permission) => {
    const holders = holdersOf(colleagues, permission);
    return (unit: UnitNode, not?: string) =>
      nearestHolders(grantingUnits(permission, upwards(unit)), not ? without(holders, not) : holders);
  };
  const approve = nearest("approve");
  const define = nearest("define");
  return {
    colleagues,
    deliver: nearest("enter"),
    explain: nearest("explain"),
    approve,
    open: (unit) => [...new Set([...approve(unit), ...define(unit)])],
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
