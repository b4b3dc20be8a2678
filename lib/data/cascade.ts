import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import type { PlanState, UnitKind } from "@/lib/db/generated/enums";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, mayAt } from "./access";
import { scorecardsWhere } from "./scorecard";
import type { UnitNode } from "./structure-node";
import { readUnits } from "./structure-units";
import { asTexts } from "./texts";
import { isUuid } from "./uuid";

/** A unit that has a scorecard or may get it. */
export type CascadeUnit = {
  id: string;
  code: string;
  name: Texts;
  kind: UnitKind;
  path: string;
  /** How far below the root. */
  depth: number;
  assigned: boolean;
  closedOn: string | null;
  /** Is it open, and may the actor define there? */
  mayChange: boolean;
};

/** A scorecard and the units it stands on; `version` goes back with a change. */
export type Cascade = {
  id: string;
  version: number;
  name: Texts;
  owner: Texts;
  plan: { id: string; name: Texts; state: PlanState };
  /** Those that are open or have the card, parents before children. */
  units: CascadeUnit[];
};

/** Which units a scorecard is for. Null when the actor may not define where it is owned. */
export const getCascade = cache(async (actor: Actor, id: string): Promise<Cascade | null> => {
  const { organisationId } = actor;
  if (!organisationId || !isUuid(id)) return null;
  const card = await dbOf(actor.organisationId).scorecard.findFirst({
    where: { organisationId, id, ...scorecardsWhere(actor) },
    include: {
      plan: { select: { id: true, name: true, state: true } },
      ownerUnit: { select: { name: true } },
      assignments: { where: { archivedAt: null }, select: { unitId: true } },
    },
  });
  if (!card) return null;
  const units = await readUnits(dbOf(organisationId), organisationId);
  const assigned = new Set(card.assignments.map(({ unitId }) => unitId));
  return {
    id,
    version: card.version,
    name: asTexts(card.name),
    owner: asTexts(card.ownerUnit.name),
    plan: { ...card.plan, name: asTexts(card.plan.name) },
    units: units
      .filter((unit) => assigned.has(unit.id) || isToBe(unit))
      .map(({ id: unitId, code, name, kind, path, closedOn }) => ({
        id: unitId,
        code,
        name,
        kind,
        path,
        depth: path.split("/").length - 3,
        assigned: assigned.has(unitId),
        closedOn,
        mayChange: isToBe({ closedOn }) && mayAt(actor, "define", { organisationId, path }),
      })),
  };
});

/** Is the unit open, or will it be? */
function isToBe({ closedOn }: Pick<UnitNode, "closedOn">): boolean {
  return closedOn === null || closedOn >= today();
}
