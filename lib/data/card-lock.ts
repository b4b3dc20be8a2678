import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import { type Period, periodAt } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { toDay } from "./decimal";
import type { Structure } from "./structure";
import { cardsOf, linksOf, type UnitNode } from "./structure-node";

/** What locks and opens a card at a unit in a period of the dashboards. */
export type CardLock = { approvedOn: Day | null; exceptionUntil: Day | null };

/** By `lockKey`. */
export type CardLocks = ReadonlyMap<string, CardLock>;

const NONE: CardLock = { approvedOn: null, exceptionUntil: null };

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
    locks.set(lockKey(report), { ...NONE, approvedOn: report.decidedAt && dayIn(report.decidedAt) });
  }
  const exceptions = await tx.lockException.findMany({
    where: { organisationId, endedAt: null },
    orderBy: { untilDay: "asc" },
    select: { ...name, untilDay: true },
  });
  for (const exception of exceptions) {
    const key = lockKey(exception);
    locks.set(key, { ...(locks.get(key) ?? NONE), exceptionUntil: toDay(exception.untilDay) });
  }
  return locks;
}

type PlacedCell = { unit: Pick<UnitNode, "id">; indicatorId: string; period: Period };

/** The reports a cell of a unit stands in: one for each of its cards that has the indicator. */
export function reportsHolding(
  { organisation, plans }: Pick<Structure, "organisation" | "plans">,
  { unit, indicatorId, period }: PlacedCell,
): ReportName[] {
  const dashboard = periodAt(organisation.dashboardKind, period.end).code;
  return cardsOf(planAt(plans, period), unit)
    .filter((card) => linksOf(card).some((link) => link.indicatorId === indicatorId))
    .map(({ id }) => ({ unitId: unit.id, scorecardId: id, period: dashboard }));
}

/**
 * What locks and opens one cell of a unit. On several cards of the unit it is locked as soon as one of them is approved, and open
 * as long as one of them has an exception: whoever changes it then sends every report it stands in back for approval.
 */
export function lockOf(structure: Structure, cell: PlacedCell): CardLock {
  if (structure.cardLocks.size === 0) return NONE;
  const locks = reportsHolding(structure, cell).flatMap(
    (name) => structure.cardLocks.get(lockKey(name)) ?? [],
  );
  return {
    approvedOn: locks.flatMap(({ approvedOn }) => approvedOn ?? []).sort()[0] ?? null,
    exceptionUntil:
      locks
        .flatMap(({ exceptionUntil }) => exceptionUntil ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
