import { ancestries } from "@/lib/domain/unit-tree";
import type { SeedOrganisation } from "@/prisma/seed/shape";

/** Codes of the indicators on each unit's dashboard. */
export function dashboards({ units, scorecards }: SeedOrganisation): Map<string, Set<string>> {
  const onUnit = new Map(units.map((unit) => [unit.code, new Set<string>()]));
  for (const card of scorecards) {
    const codes = linksOf(card).map((link) => link.indicator);
    for (const unit of card.assignedTo) for (const code of codes) onUnit.get(unit)?.add(code);
  }
  return onUnit;
}

export function linksOf(card: SeedOrganisation["scorecards"][number]) {
  return successFactorsOf(card).flatMap((factor) => factor.links);
}

export function successFactorsOf(card: SeedOrganisation["scorecards"][number]) {
  return card.focusAreas.flatMap((area) => area.objectives.flatMap((objective) => objective.successFactors));
}

/** The units that report an indicator by hand: it stands on their dashboard, and on none below them unless it is never gathered. */
export function reportersOf(organisation: SeedOrganisation, code: string): string[] {
  const indicator = organisation.indicators.find((each) => each.code === code);
  if (indicator?.kind === "calculated") return [];
  const standing = [...dashboards(organisation)].filter(([, codes]) => codes.has(code)).map(([unit]) => unit);
  if (indicator?.overUnits === "none") return standing;
  const above = ancestries(organisation.units.map((unit) => ({ id: unit.code, parentId: unit.parent })));
  const parents = new Set(standing.flatMap((unit) => (above.get(unit) ?? []).slice(1)));
  return standing.filter((unit) => !parents.has(unit));
}
