import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { cache } from "react";
import { AppError } from "@/lib/app-error";
import { dbOf } from "@/lib/db/client";
import type { Role } from "@/lib/domain/access";
import type { RemindedInput } from "@/lib/schemas/account";
import type { ChangePasswordInput } from "@/lib/schemas/password";
import type { Locale, Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { requireStrongPassword } from "./password-choice";
import { beginAttempt, emailIdOf, forgetFailures } from "./patience";
import { asTexts } from "./texts";
import { found, write } from "./write";

export type Account = {
  id: string;
  name: string;
  email: string;
  locale: Locale | null;
  organisation: Texts;
  grants: { role: Role; unit: Texts }[];
  /** There is a password to change; null where the user signs in elsewhere. */
  hasPassword: boolean;
  /** Wants reminders of deadlines by e-mail. */
  reminded: boolean;
};

/** The actor's own account; null for the public. */
export const getAccount = cache(async (actor: Actor): Promise<Account | null> => {
  const { organisationId, userId } = actor;
  if (!organisationId || !userId) return null;
  const user = await dbOf(actor.organisationId).user.findFirst({
    where: { organisationId, id: userId },
    include: {
      organisation: { select: { name: true } },
      grants: { include: { unit: { select: { name: true } } } },
    },
  });
  if (!user) return null;
  const { name, email, locale, organisation, grants, passwordHash, reminded } = user;
  return {
    id: userId,
    name,
    email,
    locale,
    organisation: asTexts(organisation.name),
    grants: grants.map(({ role, unit }) => ({ role, unit: asTexts(unit.name) })),
    hasPassword: passwordHash !== null,
    reminded,
  };
});

/** Chooses whether the actor gets reminders of deadlines by e-mail. */
export async function editReminded(actor: Actor, { reminded }: RemindedInput): Promise<void> {
  const userId = found(actor.userId);
  await write(actor, async ({ tx, audit, organisationId }) => {
    const where = { organisationId_id: { organisationId, id: userId } };
    const before = found(await tx.user.findUnique({ where }));
    await tx.user.update({ where, data: { reminded } });
    await audit({
      action: "user.editReminded",
      entityId: userId,
      before: { reminded: before.reminded },
      after: { reminded },
    });
  });
}

/**
 * Changes the actor's own password; every session but the one named ends, and open links are spent.
 * Refused: wrongPassword, passwordIsOwnName, passwordIsGuessable, tooManyAttempts.
 */
export async function changePassword(
  actor: Actor,
  { oldPassword, password }: ChangePasswordInput,
  keptSessionId: string,
): Promise<void> {
  const user = found(await ownUser(actor));
  const { organisationId, id: userId, email } = user;
  const emailId = emailIdOf(email);
  await beginAttempt(emailId);
  const fits = await verify(user.passwordHash, oldPassword).catch(() => false);
  if (!fits) throw new AppError("invalid", { fields: { oldPassword: "wrongPassword" } });
  await forgetFailures(emailId);
  await requireStrongPassword(password, user);
  const passwordHash = await hash(password);
  await write(actor, async ({ tx, audit }) => {
    // Only if it is still the password that was checked: of two changes at once, one is too late.
    const changed = await tx.user.updateMany({
      where: { organisationId, id: userId, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    found(changed.count === 1 ? true : null);
    await tx.session.deleteMany({ where: { organisationId, userId, id: { not: keptSessionId } } });
    await tx.invitation.deleteMany({ where: { organisationId, userId, usedAt: null } });
    await audit({ action: "user.changePassword", entityId: userId });
  });
}

async function ownUser({ organisationId, userId }: Actor) {
  if (!organisationId || !userId) return null;
  const user = await dbOf(organisationId).user.findFirst({
    where: { organisationId, id: userId },
    include: { organisation: { select: { name: true } } },
  });
  const passwordHash = user?.passwordHash;
  return user && passwordHash ? { ...user, passwordHash } : null;
}
