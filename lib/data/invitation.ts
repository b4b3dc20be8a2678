import "server-only";
import { hash } from "@node-rs/argon2";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { dbOfAll } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import type { Texts } from "@/lib/schemas/texts";
import type { InviteInput } from "@/lib/schemas/user";
import { type Actor, unitsWhere } from "./access";
import { madeBefore } from "./made-before";
import { managedUsersWhere } from "./managed-user";
import { findLink, sendLink, type WriteLetter } from "./one-time-link";
import { requireStrongPassword } from "./password-choice";
import { emailIdOf, forgetFailures } from "./patience";
import { asTexts } from "./texts";
import { found, write } from "./write";

const LINKS_AN_HOUR = 3;
const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Adds a user with one grant and sends a link to choose a password; answers the user's id. Refused: emailTaken. */
export async function inviteUser(
  actor: Actor,
  input: InviteInput,
  writeLetter: WriteLetter,
): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { name, email, role, unitId } = input;
    found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "manageUsers"), { id: unitId }] } }));
    const before = await madeBefore(at, "user.invite", { name, email, grants: [{ role, unitId }] });
    if (before) return before;
    const taken = await tx.user.findFirst({ where: { organisationId, email } });
    if (taken) throw new AppError("invalid", { fields: { email: "emailTaken" } });
    const user = await tx.user.create({
      data: { organisationId, name, email, grants: { create: { role, unitId } } },
    });
    await sendLink(at, user, "invitation", writeLetter);
    await audit({
      action: "user.invite",
      entityId: user.id,
      after: { name, email, grants: [{ role, unitId }] },
    });
    return user.id;
  });
}

/** Sends a user a new link; the earlier ones keep working until one of them is used. */
export async function inviteAgain(
  actor: Actor,
  { id }: { id: string },
  writeLetter: WriteLetter,
): Promise<void> {
  await write(actor, async (at) => {
    const where = { AND: [managedUsersWhere(actor), { id, active: true, externalId: null }] };
    const user = found(await at.tx.user.findFirst({ where }));
    const purpose = user.passwordHash === null ? "invitation" : "forgotten";
    await sendLink(at, user, purpose, writeLetter);
    await at.audit({ action: "user.inviteAgain", entityId: id, after: { email: user.email } });
  });
}

/**
 * Sends a link to everyone with this address who signs in here, at most three an hour each. Answers nothing: nobody is to
 * learn whether the address exists.
 */
export async function sendForgotten(email: string, writeLetter: WriteLetter): Promise<void> {
  const lately = { createdAt: { gt: new Date(now().getTime() - HOUR_MILLISECONDS) } };
  const users = await dbOfAll.user.findMany({
    where: { email, active: true, externalId: null },
    include: { _count: { select: { invitations: { where: lately } } } },
  });
  for (const user of users.filter(({ _count }) => _count.invitations < LINKS_AN_HOUR)) {
    const { organisationId, id } = user;
    await inTransaction({ organisationId, userId: null }, async (tx, audit) => {
      await sendLink({ tx, organisationId }, user, "forgotten", writeLetter);
      await audit({ action: "user.forgotPassword", entityId: id });
    });
  }
}

export type OpenInvitation = { name: string; email: string; organisation: Texts; isNew: boolean };

/** Whom a link is for; null when it cannot be used. */
export async function getInvitation(token: string): Promise<OpenInvitation | null> {
  const link = await findLink(token);
  if (!link) return null;
  const { name, email, organisation, passwordHash } = link.user;
  return { name, email, organisation: asTexts(organisation.name), isNew: passwordHash === null };
}

/**
 * Sets the password by a link, which is then spent, as are the user's other links; every session of the user ends.
 * Refused: notFound for a link that cannot be used, passwordIsOwnName, passwordIsGuessable.
 */
export async function choosePassword({
  token,
  password,
}: {
  token: string;
  password: string;
}): Promise<void> {
  const { organisationId, userId, user } = found(await findLink(token));
  await requireStrongPassword(password, user);
  // Hashing is slow on purpose: done before the transaction, so that no other writer waits for it.
  const passwordHash = await hash(password);
  await inTransaction({ organisationId, userId }, async (tx, audit) => {
    // Asked again, now that no other writer is inside: of two who use the link at once, one is too late.
    found(await findLink(token, tx));
    await tx.invitation.updateMany({
      where: { organisationId, userId, usedAt: null },
      data: { usedAt: now() },
    });
    await tx.user.update({
      where: { organisationId_id: { organisationId, id: userId } },
      data: { passwordHash },
    });
    await tx.session.deleteMany({ where: { organisationId, userId } });
    await audit({ action: "user.choosePassword", entityId: userId });
  });
  await forgetFailures(emailIdOf(user.email));
}
