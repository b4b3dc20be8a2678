import { type Period, periodAt } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { type CardLock, lockKey, NO_LOCK, type ReportName } from "./card-lock";
import type { Structure } from "./structure";
import { cardsOf, linksOf, type UnitNode } from "./structure-node";

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
  if (structure.cardLocks.size === 0) return NO_LOCK;
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
