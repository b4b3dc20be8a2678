import "server-only";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import type { MessageState } from "@/lib/db/generated/enums";
import { type Actor, unitsWhere } from "./access";
import { found, type Write, write } from "./write";

const MESSAGES_SHOWN = 100;
const ATTEMPTS_ALLOWED = 6;
/** Minutes from one attempt to the next; the first is also how long a message is left to the process that took it. */
const PAUSES = [1, 5, 30, 120, 720] as const;
const LONGEST_ERROR = 500;

export type Letter = { recipient: string; subject: string; text: string };

/** A message taken for sending. Whoever took it tells how it went. */
export type TakenMessage = Letter & { organisationId: string; id: string; attempts: number };

export type ListedMessage = {
  id: string;
  recipient: string;
  subject: string;
  /** Null where it may not be read: it may hold a link that lets its holder in. */
  text: string | null;
  state: MessageState;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  sentAt: string | null;
};

/** Puts a message in the outbox as part of the write that causes it. */
export async function addMessage(
  { tx, organisationId }: Pick<Write, "tx" | "organisationId">,
  letter: Letter,
) {
  await tx.outboxMessage.create({
    data: { organisationId, ...letter, createdAt: now(), nextAttemptAt: now() },
  });
}

/**
 * Takes the message that has been due the longest, or null when none is due. Safe with any number of senders: a row
 * another one holds is passed by, and a taken message is not due again until its pause is over, even if its sender dies.
 */
export async function takeMessage(): Promise<TakenMessage | null> {
  const [message] = await db.$queryRaw<TakenMessage[]>`
    UPDATE outbox_message AS message
    SET attempts = message.attempts + 1,
        next_attempt_at = ${now()}::timestamptz
          + make_interval(mins => (${[...PAUSES]}::int[])[least(message.attempts + 1, ${PAUSES.length}::int)])
    FROM (
      SELECT organisation_id, id FROM outbox_message
      WHERE state = 'waiting' AND next_attempt_at <= ${now()}::timestamptz
      ORDER BY next_attempt_at, id
      LIMIT 1
      FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE message.organisation_id = due.organisation_id AND message.id = due.id
    RETURNING message.organisation_id AS "organisationId", message.id, message.recipient, message.subject,
      message.text, message.attempts`;
  return message ?? null;
}

/** It was sent. Its text is forgotten unless it is to be read on the outbox page: it may hold a link that lets its holder in. */
export async function recordSent(message: TakenMessage, { keepText }: { keepText: boolean }): Promise<void> {
  await db.outboxMessage.update({
    where: keyOf(message),
    data: { state: "sent", sentAt: now(), lastError: null, ...(keepText ? {} : { text: "" }) },
  });
}

/** It could not be sent: tried again after its pause, given up after six attempts. */
export async function recordUnsent(message: TakenMessage, error: string): Promise<void> {
  const state = message.attempts >= ATTEMPTS_ALLOWED ? "failed" : "waiting";
  await db.outboxMessage.update({
    where: keyOf(message),
    data: { state, lastError: error.replaceAll("\0", "").slice(0, LONGEST_ERROR) },
  });
}

/** The outbox is open to those who manage users at the organisation's root: its letters let their holders in. */
export async function mayReadOutbox(actor: Actor): Promise<boolean> {
  return (await db.unit.count({ where: managedRoot(actor) })) > 0;
}

/** The latest hundred messages of the organisation, newest first; null unless the actor manages users at its root. */
export async function listMessages(
  actor: Actor,
  { withText }: { withText: boolean },
): Promise<ListedMessage[] | null> {
  const root = await db.unit.findFirst({ where: managedRoot(actor), select: { organisationId: true } });
  if (!root) return null;
  const rows = await db.outboxMessage.findMany({
    where: root,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MESSAGES_SHOWN,
  });
  return rows.map(({ id, recipient, subject, text, state, attempts, lastError, createdAt, sentAt }) => ({
    id,
    recipient,
    subject,
    text: withText && text !== "" ? text : null,
    state,
    attempts,
    lastError,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }));
}

/** Makes a message that was given up or is waiting due at once, with all its attempts before it. */
export async function sendAgain(actor: Actor, { id }: { id: string }): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    found(await tx.unit.findFirst({ where: managedRoot(actor) }));
    const message = found(
      await tx.outboxMessage.findFirst({ where: { organisationId, id, state: { not: "sent" } } }),
    );
    const { state, attempts, recipient } = message;
    await tx.outboxMessage.update({
      where: keyOf(message),
      data: { state: "waiting", attempts: 0, nextAttemptAt: now() },
    });
    await audit({
      action: "message.sendAgain",
      entityId: id,
      before: { recipient, state, attempts },
      after: { recipient, state: "waiting", attempts: 0 },
    });
  });
}

function managedRoot(actor: Actor) {
  return { AND: [unitsWhere(actor, "manageUsers"), { parentId: null }] };
}

function keyOf({ organisationId, id }: { organisationId: string; id: string }) {
  return { organisationId_id: { organisationId, id } };
}
