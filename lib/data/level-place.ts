import "server-only";
import { planAt } from "@/lib/domain/plan";
import { type Actor, mayAt } from "./access";
import { getOwnSnapshot, getOwnStructure, type Snapshot } from "./snapshot";
import type { Structure } from "./structure";
import { cardsOf, type IndicatorNode, linksOf, type ScorecardNode, type UnitNode } from "./structure-node";

/** A place a level may be set for: a unit, or (null) all of them. */
type Place = { unit: UnitNode | null; ancestry: string[] };
export type LevelPlace = Place & { snapshot: Snapshot };

type Definable = { structure: Structure; units: UnitNode[]; all: boolean };

/** The units where the actor may define, and whether that is everywhere; null for who may nowhere. */
export async function definableUnits(actor: Actor): Promise<Definable | null> {
  const structure = await getOwnStructure(actor);
  return structure && definableIn(structure, actor);
}

/** The units of a structure where the actor may define; null where there are none. */
export function definableIn(structure: Structure, actor: Actor): Definable | null {
  const organisationId = structure.organisation.id;
  const units = structure.units.filter(({ path }) => mayAt(actor, "define", { organisationId, path }));
  return units.length === 0
    ? null
    : { structure, units, all: units.some(({ parentId }) => parentId === null) };
}

/** The place of a level, or null where the actor may not define it. */
export function placeIn({ structure, units, all }: Definable, unitId: string | null): Place | null {
  if (unitId === null) return all ? { unit: null, ancestry: [] } : null;
  const unit = units.find(({ id }) => id === unitId);
  return unit ? { unit, ancestry: structure.ancestry.get(unit.id) ?? [] } : null;
}

/** The same with the values that a level judges. */
export async function levelPlace(actor: Actor, unitId: string | null): Promise<LevelPlace | null> {
  const snapshot = await getOwnSnapshot(actor);
  const definable = snapshot && definableIn(snapshot.structure, actor);
  const place = definable && placeIn(definable, unitId);
  return place && { ...place, snapshot };
}

/** The units a level for this place reaches: the unit and those below it, or all. */
export function reachedBy({ units }: Structure, unit: UnitNode | null): UnitNode[] {
  return unit ? units.filter(({ path }) => path.startsWith(unit.path)) : units;
}

/** The cards that stand on the dashboards of these units on a day, each once. */
export function cardsAt({ plans }: Structure, units: readonly UnitNode[], day: string): ScorecardNode[] {
  const plan = planAt(plans, { end: day });
  const ids = new Set(units.flatMap(({ id }) => plan?.assigned.get(id) ?? []));
  return plan?.scorecards.filter(({ id }) => ids.has(id)) ?? [];
}

/** Does an indicator stand on a card of the unit on a day? */
export function standsAt({ plans }: Structure, unit: UnitNode, indicator: IndicatorNode, day: string) {
  const links = cardsOf(planAt(plans, { end: day }), unit).flatMap(linksOf);
  return links.some(({ indicatorId }) => indicatorId === indicator.id);
}
