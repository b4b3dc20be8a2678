import "server-only";
import { AppError } from "@/lib/app-error";
import type { UserEdit } from "@/lib/schemas/user";
import type { Actor } from "./access";
import { isLastAdministrator } from "./last-administrator";
import { managedUsersWhere } from "./managed-user";
import { found, type Write, write } from "./write";

/** Changes a user's name. */
export async function editUser(actor: Actor, { id, name }: UserEdit): Promise<void> {
  await write(actor, async (at) => {
    const before = await managedUser(at, actor, id);
    await at.tx.user.update({ where: keyOf(before), data: { name } });
    await at.audit({
      action: "user.edit",
      entityId: id,
      before: { name: before.name },
      after: { name },
    });
  });
}

/**
 * Shuts a user out at once: no sign-in, and every session and open link ends in the same transaction.
 * Refused: ownAccount, lastAdministrator.
 */
export async function deactivateUser(actor: Actor, { id }: { id: string }): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const user = await managedUser(at, actor, id);
    if (id === actor.userId) throw new AppError("invalid", { fields: { id: "ownAccount" } });
    if (await isLastAdministrator(at, id))
      throw new AppError("invalid", { fields: { id: "lastAdministrator" } });
    if (!user.active) return;
    await tx.user.update({ where: keyOf(user), data: { active: false } });
    await tx.session.deleteMany({ where: { organisationId, userId: id } });
    await tx.invitation.deleteMany({ where: { organisationId, userId: id, usedAt: null } });
    await audit({
      action: "user.deactivate",
      entityId: id,
      before: { active: true },
      after: { active: false },
    });
  });
}

/** Lets a deactivated user in again, with the grants kept meanwhile. */
export async function reactivateUser(actor: Actor, { id }: { id: string }): Promise<void> {
  await write(actor, async (at) => {
    const user = await managedUser(at, actor, id);
    if (user.active) return;
    await at.tx.user.update({ where: keyOf(user), data: { active: true } });
    await at.audit({
      action: "user.reactivate",
      entityId: id,
      before: { active: false },
      after: { active: true },
    });
  });
}

async function managedUser({ tx }: Write, actor: Actor, id: string) {
  return found(await tx.user.findFirst({ where: { AND: [managedUsersWhere(actor), { id }] } }));
}

function keyOf({ organisationId, id }: { organisationId: string; id: string }) {
  return { organisationId_id: { organisationId, id } };
}
