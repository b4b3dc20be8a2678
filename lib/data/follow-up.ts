import "server-only";
import { cache } from "react";
import { compareSeriousness } from "@/lib/domain/deviation";
import type { FollowUpFilter } from "@/lib/schemas/follow-up-filter";
import { type Actor, mayAt } from "./access";
import { type Sight, sightOf } from "./follow-up-sight";
import type { DeviationView, FollowUpList, UnitFollowUp } from "./follow-up-view";
import { unitHead } from "./indicator-row";
import { organisationHead } from "./organisation-head";
import { getOwnSnapshot, getSnapshot, type Snapshot } from "./snapshot";
import type { UnitNode } from "./structure-node";

/** What is open at a unit, as the reader may see it; null when there is no such unit. No statement when nothing has changed. */
export const getUnitFollowUp = cache(
  async (actor: Actor, organisationCode: string, unitCode: string): Promise<UnitFollowUp | null> => {
    const snapshot = await getSnapshot(actor, organisationCode);
    const unit = snapshot?.structure.units.find(({ code }) => code === unitCode);
    if (!snapshot || !unit) return null;
    const sight = await sightOf(snapshot, actor);
    return {
      ...unitFrame(actor, snapshot, unit),
      deviations: inOrder(
        sight.deviations(({ unitId, closedOn }) => unitId === unit.id && closedOn === null),
      ),
      initiatives: sight.initiatives(({ unitId, archived }) => unitId === unit.id && !archived),
    };
  },
);

/** Open deviations and initiatives at all units the actor may read, the most serious first; null for the public. */
export const getFollowUp = cache(
  async (actor: Actor, filter: FollowUpFilter): Promise<FollowUpList | null> => {
    const snapshot = await getOwnSnapshot(actor);
    if (!snapshot) return null;
    const sight = await sightOf(snapshot, actor);
    const open = openIn(sight);
    const used = new Set([...open.deviations, ...open.initiatives].map(({ unit }) => unit.code));
    return {
      organisation: organisationHead(snapshot),
      units: snapshot.structure.units.filter(({ code }) => used.has(code)).map(unitHead),
      deviations: inOrder(open.deviations.filter((each) => isAsked(each, filter))),
      initiatives: open.initiatives.filter(
        ({ unit, late }) =>
          (!filter.unit || unit.code === filter.unit) && (!filter.overdue || late) && !filter.unexplained,
      ),
    };
  },
);

function openIn(sight: Sight) {
  const isMine = ({ unitId }: { unitId: string }) => {
    const unit = sight.unit(unitId);
    return unit !== null && sight.isInside(unit);
  };
  return {
    deviations: sight.deviations((node) => node.closedOn === null && isMine(node)),
    initiatives: sight.initiatives((node) => !node.archived && isMine(node)),
  };
}

function isAsked({ unit, inside, cause, action }: DeviationView, filter: FollowUpFilter): boolean {
  if (filter.unit && unit.code !== filter.unit) return false;
  if (filter.overdue && !inside?.overdue) return false;
  return !filter.unexplained || cause === null || action === null;
}

function inOrder(deviations: DeviationView[]): DeviationView[] {
  const standing = ({ opening, later, openedOn }: DeviationView) => ({
    judgement: (later ?? opening).judgement,
    openedOn,
  });
  return deviations.sort((a, b) => compareSeriousness(standing(a), standing(b)));
}

/** What a unit's follow-up says besides its deviations and initiatives. */
export function unitFrame(actor: Actor, snapshot: Snapshot, unit: UnitNode) {
  const at = { organisationId: snapshot.structure.organisation.id, path: unit.path };
  return {
    organisation: organisationHead(snapshot),
    unit: unitHead(unit),
    may: { read: mayAt(actor, "read", at), explain: mayAt(actor, "explain", at) },
  };
}
