import "server-only";
import { AppError } from "@/lib/app-error";
import type { GrantInput } from "@/lib/schemas/user";
import { type Actor, unitsWhere } from "./access";
import { isLastAdministrator } from "./last-administrator";
import { mayGrantAt, usersWhere } from "./managed-user";
import { found, type Write, write } from "./write";

/** Gives a user a role at a unit; one that stands already stays as it is. Ends the user's sessions. Refused: ownRights. */
export async function addGrant(actor: Actor, input: GrantInput): Promise<void> {
  await write(actor, async (at) => {
    const { key } = await grantable(at, actor, input);
    const standing = await at.tx.grant.findUnique({ where: { organisationId_userId_role_unitId: key } });
    if (standing) return;
    await at.tx.grant.create({ data: key });
    await changed(at, input, "grant.add");
  });
}

/** Takes a role at a unit from a user. Ends the user's sessions. Refused: ownRights, lastAdministrator. */
export async function removeGrant(actor: Actor, input: GrantInput): Promise<void> {
  await write(actor, async (at) => {
    const { key, unit } = await grantable(at, actor, input);
    found(await at.tx.grant.findUnique({ where: { organisationId_userId_role_unitId: key } }));
    const atRoot = input.role === "administrator" && unit.parentId === null;
    if (atRoot && (await isLastAdministrator(at, input.id)))
      throw new AppError("invalid", { fields: { role: "lastAdministrator" } });
    await at.tx.grant.delete({ where: { organisationId_userId_role_unitId: key } });
    await changed(at, input, "grant.remove");
  });
}

/** The unit where the actor manages users, and the grant's key, for a user the actor sees who is not the actor. */
async function grantable({ tx, organisationId }: Write, actor: Actor, { id, role, unitId }: GrantInput) {
  const unit = found(
    await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "manageUsers"), { id: unitId }] } }),
  );
  found(await tx.user.findFirst({ where: { AND: [usersWhere(actor), { id }] } }));
  if (!mayGrantAt(actor, id, unit)) throw new AppError("invalid", { fields: { role: "ownRights" } });
  return { unit, key: { organisationId, userId: id, role, unitId } };
}

async function changed(
  { tx, audit, organisationId }: Write,
  { id, role, unitId }: GrantInput,
  action: string,
) {
  // Whoever has other rights than a moment ago signs in anew.
  await tx.session.deleteMany({ where: { organisationId, userId: id } });
  const grant = { role, unitId };
  await audit({ action, entityId: id, ...(action === "grant.add" ? { after: grant } : { before: grant }) });
}
