import "server-only";
import { dbOf } from "@/lib/db/client";
import type { Texts } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { getCascade } from "./cascade";
import { toDate } from "./decimal";
import { reportersIn } from "./reporting";
import { getOwnSnapshot } from "./snapshot";
import type { Structure } from "./structure";
import { cardsOf, firstLinksOf, linksOf, type PlanInForce, type UnitNode } from "./structure-node";
import { readPlan } from "./structure-plans";

export type UnitChange = { added: readonly string[]; removed: readonly string[] };

type Named = { id: string; name: Texts };

/** What a change of whom a scorecard is for means, unit by unit. */
export type CascadePreview = {
  gains: Named[];
  /** With the values already there for its indicators in the plan: they stay. */
  loses: (Named & { values: number })[];
  /** Indicators a unit is to report by hand from now on, and those it is not. `gathers`: its figure then comes from units below. */
  begins: (Named & { indicators: Named[] })[];
  stops: (Named & { gathers: boolean; indicators: Named[] })[];
};

/**
 * What would follow if units got a scorecard and others lost it. Null when the actor may not define where it is owned, or may not
 * change one of the units.
 */
export async function previewCascade(
  actor: Actor,
  id: string,
  { added, removed }: UnitChange,
): Promise<CascadePreview | null> {
  const card = await getCascade(actor, id);
  const snapshot = await getOwnSnapshot(actor);
  const changeable = new Set(card?.units.filter(({ mayChange }) => mayChange).map((unit) => unit.id));
  if (!card || !snapshot || ![...added, ...removed].every((unitId) => changeable.has(unitId))) return null;
  const { structure } = snapshot;
  const plan = await readPlan(dbOf(structure.organisation.id), structure.organisation.id, card.plan.id);
  const unitsOf = (ids: readonly string[]) => structure.units.filter((unit) => ids.includes(unit.id));
  const links = firstLinksOf(plan.scorecards.filter((each) => each.id === id));
  const values = await valuesAt(
    structure.organisation.id,
    plan,
    removed,
    links.map(({ indicatorId }) => indicatorId),
  );
  return {
    gains: unitsOf(added).map(named),
    loses: unitsOf(removed).map((unit) => ({ ...named(unit), values: values.get(unit.id) ?? 0 })),
    ...reportingChange(structure, plan, changed(plan, id, { added, removed }), links),
  };
}

const named = ({ id, name }: Named): Named => ({ id, name });

/** The plan as it would be. */
function changed(plan: PlanInForce, cardId: string, { added, removed }: UnitChange): PlanInForce {
  const assigned = new Map(plan.assigned);
  for (const id of added) assigned.set(id, [...(assigned.get(id) ?? []), cardId]);
  for (const id of removed)
    assigned.set(
      id,
      (assigned.get(id) ?? []).filter((each) => each !== cardId),
    );
  return { ...plan, assigned };
}

function reportingChange(
  structure: Structure,
  plan: PlanInForce,
  after: PlanInForce,
  links: readonly { indicatorId: string }[],
): Pick<CascadePreview, "begins" | "stops"> {
  const typed = links.flatMap(({ indicatorId }) => {
    const indicator = structure.indicators.get(indicatorId);
    return indicator && indicator.kind !== "calculated" ? [indicator] : [];
  });
  const was = reportersIn(structure, plan);
  const is = reportersIn(structure, after);
  const differing = (unit: UnitNode, from: typeof was, to: typeof was) =>
    typed.filter(({ id }) => !from(id).includes(unit) && to(id).includes(unit));
  const stands = (unit: UnitNode, indicatorId: string) =>
    cardsOf(after, unit).some((card) => linksOf(card).some((link) => link.indicatorId === indicatorId));
  const { units } = structure;
  return {
    begins: units
      .map((unit) => ({ ...named(unit), indicators: differing(unit, was, is).map(named) }))
      .filter(({ indicators }) => indicators.length > 0),
    stops: units.flatMap((unit) => {
      const stopped = differing(unit, is, was);
      return [true, false]
        .map((gathers) => ({
          ...named(unit),
          gathers,
          indicators: stopped.filter(({ id }) => stands(unit, id) === gathers).map(named),
        }))
        .filter(({ indicators }) => indicators.length > 0);
    }),
  };
}

async function valuesAt(
  organisationId: string,
  plan: PlanInForce,
  unitIds: readonly string[],
  indicatorIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await dbOf(organisationId).measurement.groupBy({
    by: ["unitId"],
    where: {
      organisationId,
      unitId: { in: [...unitIds] },
      indicatorId: { in: [...indicatorIds] },
      periodEnd: { gte: toDate(plan.startsOn) },
    },
    _count: { _all: true },
  });
  return new Map(rows.map(({ unitId, _count }) => [unitId, _count._all]));
}
