import "server-only";
import { now } from "@/lib/clock";
import { dbOf, dbOfAll } from "@/lib/db/client";
import type { OutboxMessage } from "@/lib/db/generated/client";
import type { MessageState } from "@/lib/db/generated/enums";
import { type Actor, unitsWhere } from "./access";
import { found, type Write, write } from "./write";

const MESSAGES_SHOWN = 100;
const ATTEMPTS_ALLOWED = 6;
/** Minutes from one attempt to the next; the first is also how long a message is left to the process that took it. */
const PAUSES = [1, 5, 30, 120, 720] as const;
const LONGEST_ERROR = 500;
/** Addresses that are nobody's, by RFC 2606. */
const NOBODYS = ".invalid";

export type Letter = { recipient: string; subject: string; text: string };

/** A message taken for sending. Whoever took it tells how it went. */
export type TakenMessage = Letter & {
  organisationId: string;
  id: string;
  attempts: number;
  isReminder: boolean;
};

/** What a message is: a reminder of deadlines, or a letter whose link lets its holder in. */
type MessageKind = "reminder" | "link";

export type ListedMessage = {
  id: string;
  kind: MessageKind;
  recipient: string;
  /** False for the made-up addresses of a demo, which no mail reaches: it is kept, and never tried. */
  isReachable: boolean;
  subject: string;
  /** Null where it may not be read: it may hold a link that lets its holder in. */
  text: string | null;
  state: MessageState;
  attempts: number;
  lastError: string | null;
  /** When it is tried again; null when it is not. */
  nextAttemptAt: string | null;
  createdAt: string;
  sentAt: string | null;
};

/** Puts a message in the outbox as part of the write that causes it; its id. */
export async function addMessage(
  { tx, organisationId }: Pick<Write, "tx" | "organisationId">,
  letter: Letter,
): Promise<string> {
  const { id } = await tx.outboxMessage.create({
    data: { organisationId, ...letter, createdAt: now(), nextAttemptAt: now() },
    select: { id: true },
  });
  return id;
}

/**
 * Takes the message that has been due the longest, or null when none is due. Safe with any number of senders: a row
 * another one holds is passed by, and a taken message is not due again until its pause is over, even if its sender dies.
 */
export async function takeMessage(): Promise<TakenMessage | null> {
  const [message] = await dbOfAll.$queryRaw<TakenMessage[]>`
    UPDATE outbox_message AS message
    SET attempts = message.attempts + 1,
        next_attempt_at = ${now()}::timestamptz
          + make_interval(mins => (${[...PAUSES]}::int[])[least(message.attempts + 1, ${PAUSES.length}::int)])
    FROM (
      SELECT organisation_id, id FROM outbox_message
      WHERE state = 'waiting' AND next_attempt_at <= ${now()}::timestamptz AND recipient NOT LIKE ${`%${NOBODYS}`}
      ORDER BY next_attempt_at, id
      LIMIT 1
      FOR UPDATE SKIP LOCKED
    ) AS due
    WHERE message.organisation_id = due.organisation_id AND message.id = due.id
    RETURNING message.organisation_id AS "organisationId", message.id, message.recipient, message.subject,
      message.text, message.attempts, EXISTS (
        SELECT FROM reminder
        WHERE reminder.organisation_id = message.organisation_id AND reminder.message_id = message.id
      ) AS "isReminder"`;
  return message ?? null;
}

/** It was sent. A text that may hold a link that lets its holder in is forgotten, unless it is to be read on the outbox page. */
export async function recordSent(message: TakenMessage, { keepText }: { keepText: boolean }): Promise<void> {
  await dbOf(message.organisationId).outboxMessage.update({
    where: keyOf(message),
    data: {
      state: "sent",
      sentAt: now(),
      lastError: null,
      ...(keepText || message.isReminder ? {} : { text: "" }),
    },
  });
}

/** It could not be sent: tried again after its pause, given up after six attempts. */
export async function recordUnsent(message: TakenMessage, error: string): Promise<void> {
  const state = message.attempts >= ATTEMPTS_ALLOWED ? "failed" : "waiting";
  await dbOf(message.organisationId).outboxMessage.update({
    where: keyOf(message),
    data: { state, lastError: error.replaceAll("\0", "").slice(0, LONGEST_ERROR) },
  });
}

/** The outbox is open to those who manage users at the organisation's root: its letters let their holders in. */
export async function mayReadOutbox(actor: Actor): Promise<boolean> {
  return (await dbOf(actor.organisationId).unit.count({ where: managedRoot(actor) })) > 0;
}

/** Which messages are asked for; undefined: all. */
export type MessageFilter = { state?: MessageState | undefined; kind?: MessageKind | undefined };

/** The latest hundred messages of the organisation, newest first; null unless the actor manages users at its root. */
export async function listMessages(
  actor: Actor,
  { withText, state, kind }: MessageFilter & { withText: boolean },
): Promise<ListedMessage[] | null> {
  const root = await dbOf(actor.organisationId).unit.findFirst({
    where: managedRoot(actor),
    select: { organisationId: true },
  });
  if (!root) return null;
  const rows = await dbOf(actor.organisationId).outboxMessage.findMany({
    where: {
      ...root,
      ...(state ? { state } : {}),
      ...(kind ? { reminders: kind === "reminder" ? { some: {} } : { none: {} } } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MESSAGES_SHOWN,
    include: { reminders: { select: { userId: true } } },
  });
  return rows.map((row) => toListed(row, withText));
}

function toListed(
  { reminders, text, createdAt, sentAt, ...row }: OutboxMessage & { reminders: object[] },
  withText: boolean,
): ListedMessage {
  const { id, recipient, subject, state, attempts, lastError, nextAttemptAt } = row;
  const isReachable = !recipient.endsWith(NOBODYS);
  const kind = reminders.length > 0 ? "reminder" : "link";
  return {
    id,
    kind,
    recipient,
    isReachable,
    subject,
    text: (withText || kind === "reminder") && text !== "" ? text : null,
    state,
    attempts,
    lastError,
    nextAttemptAt: state === "waiting" && isReachable && attempts > 0 ? nextAttemptAt.toISOString() : null,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}

/** Makes a message that was given up or is waiting due at once, with all its attempts before it. */
export async function sendAgain(actor: Actor, { id }: { id: string }): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    found(await tx.unit.findFirst({ where: managedRoot(actor) }));
    const message = found(
      await tx.outboxMessage.findFirst({
        where: { organisationId, id, state: { not: "sent" }, recipient: { not: { endsWith: NOBODYS } } },
      }),
    );
    const { state, attempts, recipient } = message;
    const user = await tx.user.findFirst({
      where: { organisationId, email: recipient },
      select: { id: true },
    });
    await tx.outboxMessage.update({
      where: keyOf(message),
      data: { state: "waiting", attempts: 0, nextAttemptAt: now() },
    });
    await audit({
      action: "message.sendAgain",
      entityId: id,
      before: { state, attempts },
      // An address can be erased, the trail cannot.
      after: { state: "waiting", attempts: 0, ...(user ? { userId: user.id } : {}) },
    });
  });
}

function managedRoot(actor: Actor) {
  return { AND: [unitsWhere(actor, "manageUsers"), { parentId: null }] };
}

function keyOf({ organisationId, id }: { organisationId: string; id: string }) {
  return { organisationId_id: { organisationId, id } };
}
