import { describe, expect, it } from "vitest";
import {
  type Grant,
  grantRoots,
  grantsReach,
  mayGrant,
  PERMISSIONS,
  permits,
  ROLES,
} from "@/lib/domain/access";

describe("the access table", () => {
  const table = {
    administrator: ["read", "define", "manageUsers", "readAudit"],
    leader: ["read", "readConfidential", "enter", "explain", "approve", "comment"],
    contributor: ["read", "enter"],
    politician: ["read", "readConfidential", "comment", "decide"],
    auditor: ["read", "readConfidential", "readAudit"],
  } as const;

  it.each(ROLES)("%s may exactly this", (role) => {
    expect(PERMISSIONS.filter((permission) => permits(role, permission))).toEqual(
      PERMISSIONS.filter((permission) => (table[role] as readonly string[]).includes(permission)),
    );
  });
});

describe("how far grants reach", () => {
  const leader: Grant = { role: "leader", unitId: "sector" };
  const politician: Grant = { role: "politician", unitId: "root" };

  it.each<
    [
      grants: Grant[],
      permission: (typeof PERMISSIONS)[number],
      ancestry: string[],
      reach: boolean,
      why: string,
    ]
  >([
    [[leader], "enter", ["sector", "root"], true, "own unit"],
    [[leader], "enter", ["school", "sector", "root"], true, "a unit below"],
    [[leader], "enter", ["root"], false, "the unit above"],
    [[leader], "enter", ["home", "root"], false, "a sibling"],
    [[leader], "enter", ["other-school", "other-root"], false, "another municipality"],
    [[leader], "define", ["sector", "root"], false, "not in the role"],
    [[leader], "approve", ["school", "sector", "root"], true, "approves below"],
    [[leader], "approve", ["sector", "root"], false, "never own unit"],
    [
      [leader, { role: "leader", unitId: "root" }],
      "approve",
      ["sector", "root"],
      true,
      "unless leader above as well",
    ],
    [[politician], "enter", ["school", "sector", "root"], false, "reads, enters nothing"],
    [[politician, leader], "enter", ["school", "sector", "root"], true, "one of several grants is enough"],
    [[politician, leader], "decide", ["home", "root"], true, "each role by its own reach"],
    [[], "read", ["school", "sector", "root"], false, "a nobody"],
    [[leader], "read", [], false, "a unit that does not exist"],
  ])("%j, %s at %j: %s (%s)", (grants, permission, ancestry, reach) => {
    expect(grantsReach(grants, permission, ancestry)).toBe(reach);
  });

  it("names each unit of a permission once", () => {
    const contributor: Grant = { role: "contributor", unitId: "sector" };
    expect(grantRoots([leader, contributor, politician], "enter")).toEqual(["sector"]);
    expect(grantRoots([leader, politician], "read")).toEqual(["sector", "root"]);
    expect(grantRoots([leader, politician], "define")).toEqual([]);
  });
});

describe("nobody raises their own rights", () => {
  const administrator = {
    userId: "ada",
    grants: [{ role: "administrator", unitId: "sector" }] satisfies Grant[],
  };

  it.each<
    [actor: Parameters<typeof mayGrant>[0], userId: string, ancestry: string[], may: boolean, why: string]
  >([
    [administrator, "bo", ["school", "sector", "root"], true, "another user, below"],
    [administrator, "ada", ["school", "sector", "root"], false, "oneself"],
    [administrator, "bo", ["root"], false, "above one's own reach"],
    [
      { userId: "leo", grants: [{ role: "leader", unitId: "root" }] satisfies Grant[] },
      "bo",
      ["school", "root"],
      false,
      "no administrator",
    ],
  ])("%j to %s at %j: %s (%s)", (actor, userId, unitAncestry, may) => {
    expect(mayGrant(actor, { userId, unitAncestry })).toBe(may);
  });
});
