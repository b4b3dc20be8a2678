import "server-only";
import { AppError } from "@/lib/app-error";
import { inTransaction, LONGEST_OF_MANY_MS, type Transaction, type WriteAudit } from "@/lib/db/transaction";
import type { Actor } from "./access";

/** A write in the actor's own organisation: the transaction, its audit, and the organisation's id for every key. */
export type Write = { tx: Transaction; audit: WriteAudit; organisationId: string; userId: string | null };

/** Actors in the midst of several writes as one. */
const underWay = new WeakMap<Actor, Write>();

/** Runs a write for someone who is signed in (or for set-up); the public never writes. */
export async function write<T>(
  actor: Actor,
  work: (write: Write) => Promise<T>,
  longest?: number,
): Promise<T> {
  const joined = underWay.get(actor);
  if (joined) return work(joined);
  const { organisationId, userId } = actor;
  if (!organisationId) throw new AppError("notFound");
  const begin = (tx: Transaction, audit: WriteAudit) => work({ tx, audit, organisationId, userId });
  return inTransaction({ organisationId, userId }, begin, longest);
}

/** A write of so many rows that it may take minutes. */
export function writeMany<T>(actor: Actor, work: (write: Write) => Promise<T>): Promise<T> {
  return write(actor, work, LONGEST_OF_MANY_MS);
}

/** Several writes as one, all or nothing: every write by the actor that `work` is handed joins the one transaction. */
export async function writeTogether<T>(
  actor: Actor,
  work: (joined: Actor, write: Write) => Promise<T>,
): Promise<T> {
  return write(actor, async (at) => {
    const joined = { ...actor };
    underWay.set(joined, at);
    return work(joined, at);
  });
}

/** The row, or "not found": what is forbidden and what is missing look alike. */
export function found<T>(row: T | null): T {
  if (row === null) throw new AppError("notFound");
  return row;
}

/** Refuses an edit of something that has changed since it was read; the answer carries what stands there now. */
export function requireVersion<T extends { version: number }>(current: T, seen: number): void {
  if (current.version === seen) return;
  // As it will travel: decimals and dates as text.
  throw new AppError("conflict", { current: JSON.parse(JSON.stringify(current)) });
}
