export const ROLES = ["administrator", "leader", "contributor", "politician", "auditor"] as const;

export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  "read",
  "readConfidential",
  "enter",
  "explain",
  "approve",
  "define",
  "manageUsers",
  "comment",
  "decide",
  "readAudit",
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** A role someone holds at a unit; it reaches the whole subtree. */
export type Grant = { role: Role; unitId: string };

// Defining the measures and filling them in are kept apart: an administrator enters nothing and reads no confidential values.
const GRANTED: Record<Role, ReadonlySet<Permission>> = {
  administrator: new Set(["read", "define", "manageUsers", "readAudit"]),
  leader: new Set(["read", "readConfidential", "enter", "explain", "approve", "comment"]),
  contributor: new Set(["read", "enter"]),
  politician: new Set(["read", "readConfidential", "comment", "decide"]),
  auditor: new Set(["read", "readConfidential", "readAudit"]),
};

/** May the role do this anywhere at all? Source: domain.md section 11. */
export function permits(role: Role, permission: Permission): boolean {
  return GRANTED[role].has(permission);
}

/** The units at which someone holds the permission, each once; it reaches what is below (for approve: only what is below). */
export function grantRoots(grants: readonly Grant[], permission: Permission): string[] {
  return [...new Set(grants.filter(({ role }) => permits(role, permission)).map(({ unitId }) => unitId))];
}

/**
 * The units whose grants give a permission at a unit: its own and all above it. Approval comes from above only: nobody is one's own
 * superior. `unitAncestry` is the unit first, then upwards.
 */
export function grantingUnits(permission: Permission, unitAncestry: readonly string[]): readonly string[] {
  return permission === "approve" ? unitAncestry.slice(1) : unitAncestry;
}

/** Do the grants give the permission at a unit? `unitAncestry` is the unit first, then upwards. */
export function grantsReach(
  grants: readonly Grant[],
  permission: Permission,
  unitAncestry: readonly string[],
): boolean {
  const from = grantingUnits(permission, unitAncestry);
  return grantRoots(grants, permission).some((unitId) => from.includes(unitId));
}

/** May the actor give or take a role at a unit? Only where managing users reaches, and never for oneself: nobody raises own rights. */
export function mayGrant(
  actor: { userId: string; grants: readonly Grant[] },
  target: { userId: string; unitAncestry: readonly string[] },
): boolean {
  return actor.userId !== target.userId && grantsReach(actor.grants, "manageUsers", target.unitAncestry);
}
