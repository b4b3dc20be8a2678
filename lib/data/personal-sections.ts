import "server-only";
import type { User } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { ratesOf } from "./asked-rate";
import { emailIdOf } from "./patience";
import type { PersonalSection } from "./personal-view";

/** What one user is found in, table by table, but for the two that may be very long. */
export async function personalSections(tx: Transaction, user: User): Promise<PersonalSection[]> {
  const sections = {
    user: [accountOf(user)],
    ...(await waysIn(tx, user)),
    ...(await letters(tx, user)),
    ...(await followUp(tx, user)),
    ...(await reporting(tx, user)),
    ...(await defining(tx, user)),
    toldOfUser: await told(tx, user),
  };
  // As JSON has it: moments and decimals as text.
  const plain: Record<string, PersonalSection["records"]> = JSON.parse(JSON.stringify(sections));
  return Object.entries(plain).map(([section, records]) => ({ section, records }));
}

/** What others, and the user, have done to the account; names and addresses where they were part of it. */
async function told(tx: Transaction, { organisationId, id }: User) {
  const events = await tx.auditEvent.findMany({
    where: { organisationId, entityId: id },
    select: { number: true, at: true, action: true, before: true, after: true, personal: true },
    orderBy: { number: "asc" },
  });
  return events.map(({ personal, ...event }) => {
    const { before, after } = (personal ?? {}) as { before?: object; after?: object };
    return { ...event, personal: { before, after } };
  });
}

function accountOf({ id, name, email, locale, active, externalId, passwordHash, ...user }: User) {
  const { createdAt, lastSignInAt, reminded } = user;
  const hasPassword = passwordHash !== null;
  return { id, name, email, locale, active, externalId, hasPassword, createdAt, lastSignInAt, reminded };
}

async function waysIn(tx: Transaction, { organisationId, id, email }: User) {
  const where = { organisationId, userId: id };
  return {
    grants: await tx.grant.findMany({ where, select: { role: true, unitId: true } }),
    sessions: await tx.session.findMany({ where, select: { createdAt: true, expiresAt: true } }),
    invitations: await tx.invitation.findMany({
      where,
      select: { createdAt: true, expiresAt: true, usedAt: true },
    }),
    signInFailures: await tx.signInFailure.findMany({
      where: { emailId: emailIdOf(email) },
      select: { at: true },
    }),
    askedRates: await tx.askedRate.findMany({
      where: ratesOf(id),
      select: { key: true, since: true, asked: true },
    }),
  };
}

/** The text of a reminder is given; that of a letter with a link would let its holder in. */
async function letters(tx: Transaction, { organisationId, id, email }: User) {
  const reminders = await tx.reminder.findMany({
    where: { organisationId, userId: id },
    select: { onDay: true, messageId: true },
  });
  const reminding = new Set(reminders.map(({ messageId }) => messageId));
  const messages = await tx.outboxMessage.findMany({
    where: { organisationId, recipient: email },
    select: { id: true, subject: true, text: true, state: true, createdAt: true, sentAt: true },
  });
  return {
    reminders: reminders.map(({ onDay }) => ({ onDay })),
    messages: messages.map(({ id: messageId, text, ...message }) =>
      reminding.has(messageId) ? { ...message, text } : message,
    ),
  };
}

async function followUp(tx: Transaction, { organisationId, id }: User) {
  const own = { organisationId, recordedById: id };
  const deviations = await tx.deviation.findMany({
    where: { organisationId, OR: [{ responsibleId: id }, { answeredById: id }, { closedById: id }] },
  });
  return {
    initiatives: await tx.initiative.findMany({
      where: { organisationId, ownerId: id },
      select: { id: true, name: true, unitId: true, state: true, startsOn: true, endsOn: true },
    }),
    initiativeEntries: await tx.initiativeEntry.findMany({
      where: own,
      select: { initiativeId: true, text: true, progress: true, recordedAt: true },
    }),
    deviations: deviations.map((row) => ({
      indicatorId: row.indicatorId,
      unitId: row.unitId,
      period: row.period,
      responsible: row.responsibleId === id,
      ...(row.answeredById === id ? { answer: row.answer, answeredAt: row.answeredAt } : {}),
      ...(row.closedById === id ? { closingReason: row.closingReason, closedAt: row.closedAt } : {}),
    })),
    unitComments: await tx.unitComment.findMany({
      where: own,
      select: { unitId: true, period: true, text: true, recordedAt: true },
    }),
    prognoses: await tx.prognosis.findMany({
      where: own,
      select: { indicatorId: true, unitId: true, year: true, value: true, comment: true, recordedAt: true },
    }),
  };
}

async function reporting(tx: Transaction, { organisationId, id }: User) {
  const report = { unitId: true, scorecardId: true, period: true, state: true } as const;
  return {
    submittedReports: await tx.report.findMany({
      where: { organisationId, submittedById: id },
      select: { ...report, submittedAt: true },
    }),
    decidedReports: await tx.report.findMany({
      where: { organisationId, decidedById: id },
      select: { ...report, decidedAt: true, reason: true },
    }),
    lockExceptions: await tx.lockException.findMany({
      where: { organisationId, grantedById: id },
      select: { unitId: true, scorecardId: true, period: true, reason: true, grantedAt: true },
    }),
    imports: await tx.importJob.findMany({
      where: { organisationId, importedById: id },
      select: { fileName: true, state: true, importedAt: true },
    }),
    undoneImports: await tx.importJob.findMany({
      where: { organisationId, undoneById: id },
      select: { fileName: true, undoneAt: true },
    }),
  };
}

async function defining(tx: Transaction, { organisationId, id }: User) {
  const where = { organisationId, recordedById: id };
  return {
    definitions: await tx.indicatorDefinition.findMany({
      where,
      select: { indicatorId: true, version: true, recordedAt: true },
    }),
    targetLevels: await tx.targetLevel.findMany({
      where,
      select: { indicatorId: true, unitId: true, fromPeriod: true, recordedAt: true },
    }),
    officialFigures: await tx.officialFigure.findMany({
      where,
      select: { indicatorId: true, area: true, period: true, recordedAt: true },
    }),
  };
}
