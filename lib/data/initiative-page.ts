import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { dayIn } from "@/lib/domain/day";
import { periodAt } from "@/lib/domain/period";
import { type Actor, mayAt } from "./access";
import { visibleCards } from "./board";
import { indicatorHead, type Sight, sightOf } from "./follow-up-sight";
import type { InitiativeChoices, InitiativePage } from "./follow-up-view";
import { unitHead } from "./indicator-row";
import { organisationHead } from "./organisation-head";
import { getOwnSnapshot, type Snapshot } from "./snapshot";
import { firstLinksOf, type UnitNode } from "./structure-node";
import { peopleAt } from "./unit-people";

/** An initiative with its log; null when there is none the actor may read. */
export const getInitiative = cache(async (actor: Actor, id: string): Promise<InitiativePage | null> => {
  const snapshot = await getOwnSnapshot(actor);
  if (!snapshot) return null;
  const sight = await sightOf(snapshot, actor);
  const [initiative] = sight.initiatives((each) => each.id === id);
  const unit = snapshot.structure.units.find(({ code }) => code === initiative?.unit.code);
  if (!initiative?.inside || !unit) return null;
  const at = placeOf(snapshot, unit);
  const entries = await dbOf(actor.organisationId).initiativeEntry.findMany({
    where: { organisationId: at.organisationId, initiativeId: id },
    include: { recordedBy: { select: { name: true } } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  const edit = mayAt(actor, "explain", at);
  return {
    organisation: organisationHead(snapshot),
    initiative,
    deviations: sight.deviations((each) => initiative.deviationIds.includes(each.id)),
    entries: entries.map(({ id: entryId, text, progress, recordedAt, recordedBy }) => ({
      id: entryId,
      text,
      progress,
      on: dayIn(recordedAt),
      by: recordedBy.name,
    })),
    may: { edit, log: !initiative.archived && (edit || initiative.inside.owner.id === actor.userId) },
  };
});

/** What an initiative at a unit may be linked to, and who may own it; null where the actor may make none. */
export const getInitiativeChoices = cache(
  async (actor: Actor, unitCode: string): Promise<InitiativeChoices | null> => {
    const snapshot = await getOwnSnapshot(actor);
    const unit = snapshot?.structure.units.find(({ code }) => code === unitCode);
    if (!snapshot || !unit || !mayAt(actor, "explain", placeOf(snapshot, unit))) return null;
    const sight = await sightOf(snapshot, actor);
    const { locale } = await dbOf(actor.organisationId).organisation.findFirstOrThrow({
      where: { id: snapshot.structure.organisation.id },
      select: { locale: true },
    });
    return {
      organisation: organisationHead(snapshot),
      unit: { ...unitHead(unit), id: unit.id },
      locale,
      people: await peopleAt(dbOf(actor.organisationId), placeOf(snapshot, unit)),
      indicators: indicatorsAt(snapshot, actor, unit),
      deviations: openBelow(sight, unit),
    };
  },
);

const placeOf = ({ structure }: Snapshot, { path }: UnitNode) => ({
  organisationId: structure.organisation.id,
  path,
});

function indicatorsAt({ structure }: Snapshot, actor: Actor, unit: UnitNode) {
  const running = periodAt(structure.organisation.dashboardKind, today());
  return firstLinksOf(visibleCards(structure, actor, unit, running)).flatMap(({ indicatorId }) => {
    const indicator = structure.indicators.get(indicatorId);
    return indicator ? [indicatorHead(indicator)] : [];
  });
}

/** Open deviations at the unit and below it: a sector's initiative may answer those of its schools. */
function openBelow(sight: Sight, { path }: UnitNode) {
  return sight.deviations(
    ({ unitId, closedOn }) => closedOn === null && (sight.unit(unitId)?.path.startsWith(path) ?? false),
  );
}
