import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { formerName } from "@/lib/domain/former-user";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { ratesOf } from "./asked-rate";
import { managedUsersWhere } from "./managed-user";
import { emailIdOf } from "./patience";
import { asTexts } from "./texts";
import { found, type Write, write } from "./write";

/** What a user is in the midst of, and someone else must take over before the user's data can be erased. */
type Responsibilities = {
  initiatives: { id: string; name: Texts }[];
  deviations: { id: string; unit: Texts; period: string }[];
};

/** A user whose personal data could be erased, and what stands in the way. */
export type Erasure = Responsibilities & { id: string; name: string; email: string; active: boolean };

/** What erasing a user's personal data would come up against; null for who may not edit the user. */
export async function getErasure(actor: Actor, id: string): Promise<Erasure | null> {
  const db = dbOf(actor.organisationId);
  const user = await db.user.findFirst({ where: { AND: [managedUsersWhere(actor), { id }] } });
  if (!user || id === actor.userId) return null;
  const { name, email, active } = user;
  return { id, name, email, active, ...(await responsibilitiesOf(db, user)) };
}

/**
 * Takes away what tells who a deactivated user is, for good: the row stays without name, address and ways in, and so does what the
 * user did. Refused: ownAccount, stillActive, stillResponsible (open initiatives or deviations must have somebody else first).
 */
export async function eraseUser(actor: Actor, { id }: { id: string }): Promise<void> {
  await write(actor, async (at) => {
    const user = found(await at.tx.user.findFirst({ where: { AND: [managedUsersWhere(actor), { id }] } }));
    const refuse = (code: string) => new AppError("invalid", { fields: { confirmed: code } });
    if (id === actor.userId) throw refuse("ownAccount");
    if (user.active) throw refuse("stillActive");
    const { initiatives, deviations } = await responsibilitiesOf(at.tx, user);
    if (initiatives.length + deviations.length > 0) throw refuse("stillResponsible");
    await erase(at, user);
    await at.audit({ action: "user.erase", entityId: id });
  });
}

async function responsibilitiesOf(
  tx: Pick<Transaction, "initiative" | "deviation">,
  { organisationId, id }: { organisationId: string; id: string },
): Promise<Responsibilities> {
  const initiatives = await tx.initiative.findMany({
    where: { organisationId, ownerId: id, archivedAt: null, state: { in: ["planned", "underway"] } },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  const deviations = await tx.deviation.findMany({
    where: { organisationId, responsibleId: id, closedAt: null },
    select: { id: true, period: true, unit: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return {
    initiatives: initiatives.map(({ name, ...row }) => ({ ...row, name: asTexts(name) })),
    deviations: deviations.map(({ unit, ...row }) => ({ ...row, unit: asTexts(unit.name) })),
  };
}

async function erase({ tx, organisationId }: Write, { id, email }: { id: string; email: string }) {
  const own = { organisationId, userId: id };
  await tx.user.update({
    where: { organisationId_id: { organisationId, id } },
    data: {
      name: formerName(id),
      // Addresses must differ; this one is nobody's.
      email: `${id}@erased.invalid`,
      passwordHash: null,
      externalId: null,
      locale: null,
      lastSignInAt: null,
      reminded: false,
      erasedAt: now(),
    },
  });
  await tx.grant.deleteMany({ where: own });
  await tx.session.deleteMany({ where: own });
  await tx.invitation.deleteMany({ where: own });
  await tx.reminder.deleteMany({ where: own });
  await tx.outboxMessage.deleteMany({ where: { organisationId, recipient: email } });
  await tx.signInFailure.deleteMany({ where: { emailId: emailIdOf(email) } });
  await tx.askedRate.deleteMany({ where: ratesOf(id) });
  await tx.auditEvent.updateMany({
    where: { organisationId, entityId: id, NOT: { personal: { equals: Prisma.DbNull } } },
    data: { personal: Prisma.DbNull },
  });
}
