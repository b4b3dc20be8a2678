import type { Structure } from "./structure";
import { linksOf, type UnitNode } from "./structure-node";

/** Which units report which indicators by hand, and which ones gather them from below. */
export type Reporting = {
  /** The units below (or at) the unit that report the indicator by hand. */
  reporters(indicatorId: string, unit: UnitNode): UnitNode[];
  /** Does the unit report the indicator by hand? */
  reports(indicatorId: string, unit: UnitNode): boolean;
};

/**
 * A unit reports by hand what stands on its cards, unless units below it report the same:
 * then its own figure is gathered from them. Indicators that are not gathered over units are reported by all.
 */
export function reportingOf(structure: Structure): Reporting {
  const assigned = unitsByIndicator(structure);
  const kept = new Map<string, UnitNode[]>();

  const allReporters = (indicatorId: string): UnitNode[] => {
    const known = kept.get(indicatorId);
    if (known) return known;
    const ids = assigned.get(indicatorId) ?? new Set<string>();
    const units = structure.units.filter((unit) => ids.has(unit.id));
    const gathered = structure.indicators.get(indicatorId)?.overUnits !== "none";
    const reporters = gathered ? units.filter((unit) => !hasBelow(unit, units)) : units;
    kept.set(indicatorId, reporters);
    return reporters;
  };

  return {
    reporters: (indicatorId, unit) =>
      allReporters(indicatorId).filter((candidate) => candidate.path.startsWith(unit.path)),
    reports: (indicatorId, unit) => allReporters(indicatorId).some((reporter) => reporter.id === unit.id),
  };
}

const hasBelow = (unit: UnitNode, units: UnitNode[]) =>
  units.some((other) => other.id !== unit.id && other.path.startsWith(unit.path));

function unitsByIndicator(structure: Structure): Map<string, Set<string>> {
  const onCard = new Map(
    structure.scorecards.map((card) => [card.id, linksOf(card).map((link) => link.indicatorId)]),
  );
  const result = new Map<string, Set<string>>();
  for (const [unitId, cardIds] of structure.assigned) {
    for (const indicatorId of cardIds.flatMap((cardId) => onCard.get(cardId) ?? [])) {
      const units = result.get(indicatorId) ?? new Set<string>();
      result.set(indicatorId, units.add(unitId));
    }
  }
  return result;
}
