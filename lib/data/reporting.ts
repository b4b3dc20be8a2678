import type { Period } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { ancestryOf } from "@/lib/domain/unit-tree";
import type { Structure } from "./structure";
import { linksOf, type PlanInForce, type UnitNode } from "./structure-node";

/** Which units report which indicators by hand in a period, by the cards of its plan, and which ones gather them from below. */
export type Reporting = {
  /** The units below (or at) the unit that report the indicator by hand. */
  reporters(indicatorId: string, unit: UnitNode, period: Period): UnitNode[];
  /** Does the unit report the indicator by hand? */
  reports(indicatorId: string, unit: UnitNode, period: Period): boolean;
};

/** Who reports what in each plan. Each plan is worked out once. */
export function reportingOf(structure: Structure): Reporting {
  const kept = new Map<PlanInForce, Reporters>();
  const inPeriod = (indicatorId: string, period: Period): UnitNode[] => {
    const plan = planAt(structure.plans, period);
    if (!plan) return [];
    const reporters = kept.get(plan) ?? reportersIn(structure, plan);
    kept.set(plan, reporters);
    return reporters(indicatorId);
  };
  const ids = new WeakMap<readonly UnitNode[], Set<string>>();
  const idsOf = (units: readonly UnitNode[]) => {
    const known = ids.get(units) ?? new Set(units.map(({ id }) => id));
    ids.set(units, known);
    return known;
  };
  return {
    reporters: (indicatorId, unit, period) =>
      inPeriod(indicatorId, period).filter(({ path }) => path.startsWith(unit.path)),
    reports: (indicatorId, unit, period) => idsOf(inPeriod(indicatorId, period)).has(unit.id),
  };
}

type Reporters = (indicatorId: string) => UnitNode[];

/**
 * A unit reports by hand what stands on its cards, unless units below it report the same: then its own figure is gathered from them.
 * Indicators that are not gathered over units are reported by all.
 */
export function reportersIn(
  { units, indicators }: Pick<Structure, "units" | "indicators">,
  plan: Pick<PlanInForce, "scorecards" | "assigned">,
): Reporters {
  const assigned = unitsByIndicator(plan);
  const kept = new Map<string, UnitNode[]>();
  return (indicatorId) => {
    const known = kept.get(indicatorId);
    if (known) return known;
    const ids = assigned.get(indicatorId) ?? new Set<string>();
    const own = units.filter((unit) => ids.has(unit.id));
    const gathered = indicators.get(indicatorId)?.overUnits !== "none";
    const above = new Set(own.flatMap(({ path }) => ancestryOf(path).slice(1)));
    const reporters = gathered ? own.filter(({ id }) => !above.has(id)) : own;
    kept.set(indicatorId, reporters);
    return reporters;
  };
}

function unitsByIndicator({
  scorecards,
  assigned,
}: Pick<PlanInForce, "scorecards" | "assigned">): Map<string, Set<string>> {
  const onCard = new Map(scorecards.map((card) => [card.id, linksOf(card).map((link) => link.indicatorId)]));
  const result = new Map<string, Set<string>>();
  for (const [unitId, cardIds] of assigned) {
    for (const indicatorId of cardIds.flatMap((cardId) => onCard.get(cardId) ?? [])) {
      const units = result.get(indicatorId) ?? new Set<string>();
      result.set(indicatorId, units.add(unitId));
    }
  }
  return result;
}
