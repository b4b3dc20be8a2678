import { ROLES, type Role } from "./access";

/** A role that a sign-in provider says someone has, at the unit with this code. */
export type ClaimedGrant = { role: Role; unitCode: string };

/**
 * The roles in a claim's values, each once: "leader:hareid-skule", or what `map` makes of a value (a group's id) in the same form.
 * A claim is one text or a list of them; what says nothing here is passed by.
 */
export function claimedGrants(claim: unknown, map: Readonly<Record<string, string>>): ClaimedGrant[] {
  const values = Array.isArray(claim) ? claim : [claim];
  const texts = values
    .filter((value) => typeof value === "string")
    .map((value) => (Object.hasOwn(map, value) ? (map[value] ?? value) : value));
  return [...new Set(texts)].flatMap((text) => {
    const [name, unitCode, ...rest] = text.split(":");
    const role = ROLES.find((each) => each === name);
    return role && unitCode && rest.length === 0 ? [{ role, unitCode }] : [];
  });
}
