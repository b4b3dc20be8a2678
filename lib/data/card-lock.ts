import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import { toDay } from "./decimal";

/** What locks and opens a card at a unit in a period of the dashboards. */
export type CardLock = { approvedOn: Day | null; exceptionUntil: Day | null };

/** By `lockKey`. */
export type CardLocks = ReadonlyMap<string, CardLock>;

export const NO_LOCK: CardLock = { approvedOn: null, exceptionUntil: null };

/** A report by its unit, card and period of the dashboards. */
export type ReportName = { unitId: string; scorecardId: string; period: string };

/** Names a report wherever reports are told apart. */
export function lockKey({ unitId, scorecardId, period }: ReportName): string {
  return `${unitId} ${scorecardId} ${period}`;
}

/** All approvals and exceptions in force of an organisation. */
export async function readCardLocks(tx: Transaction, organisationId: string): Promise<CardLocks> {
  const locks = new Map<string, CardLock>();
  const name = { unitId: true, scorecardId: true, period: true };
  const approved = await tx.report.findMany({
    where: { organisationId, state: "approved" },
    select: { ...name, decidedAt: true },
  });
  for (const report of approved) {
    locks.set(lockKey(report), { ...NO_LOCK, approvedOn: report.decidedAt && dayIn(report.decidedAt) });
  }
  const exceptions = await tx.lockException.findMany({
    where: { organisationId, endedAt: null },
    orderBy: { untilDay: "asc" },
    select: { ...name, untilDay: true },
  });
  for (const exception of exceptions) {
    const key = lockKey(exception);
    locks.set(key, { ...(locks.get(key) ?? NO_LOCK), exceptionUntil: toDay(exception.untilDay) });
  }
  return locks;
}
