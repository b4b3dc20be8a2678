import "server-only";
import { dbOf } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";
import type { Actor } from "./access";
import { lockKey } from "./card-lock";
import { definableIn } from "./level-place";
import { readStructure, type Structure } from "./structure";
import { readIndicators, readTargetLevels } from "./structure-indicators";
import { linksOf, type UnitNode } from "./structure-node";
import { readPlans } from "./structure-plans";

/** Where the actor may define, in a structure whose cards have nothing below them: what is needed to choose among hundreds. */
export async function readLevelOutline(actor: Actor) {
  const { organisationId } = actor;
  if (!organisationId) return null;
  const structure = await atOneMoment(organisationId, (tx) =>
    readStructure(tx, organisationId, null, "outline"),
  );
  return definableIn(structure, actor);
}

/** The outline with only what tells the levels of the indicators on some cards at a unit: those cards, their levels, and what locks them. */
export async function readLevelsOn(
  outline: Structure,
  cardIds: readonly string[],
  unit: UnitNode | null,
): Promise<Structure> {
  const { id } = outline.organisation;
  return atOneMoment(id, async (tx) => {
    const locking = unit ? lockingCards(outline, unit) : [];
    const lifted = locking.length > 0 ? await cardsLiftedTo(tx, id) : [];
    const plans = await readPlans(tx, id, [...cardIds, ...locking, ...lifted]);
    const shown = new Set(cardIds);
    const links = plans.flatMap(({ scorecards }) =>
      scorecards.filter((card) => shown.has(card.id)).flatMap(linksOf),
    );
    const ids = [...new Set(links.map(({ indicatorId }) => indicatorId))];
    const indicators = await readIndicators(tx, id, ids);
    return { ...outline, plans, indicators, targetLevels: await readTargetLevels(tx, id, ids) };
  });
}

/** The cards that were ever approved at a unit, or opened again there: no other locks a level of it. */
function lockingCards({ cardLocks, plans }: Structure, { id: unitId }: UnitNode): string[] {
  const locked = new Set([...cardLocks.keys()].map(withoutPeriod));
  const cards = new Set(plans.flatMap(({ scorecards }) => scorecards.map(({ id }) => id)));
  return [...cards].filter((scorecardId) =>
    locked.has(withoutPeriod(lockKey({ unitId, scorecardId, period: "" }))),
  );
}

const withoutPeriod = (key: string) => key.split(" ", 2).join(" ");

/** The cards that have objectives which stood on another one before: what was locked there is told from where they are now. */
async function cardsLiftedTo(tx: Transaction, organisationId: string) {
  const lifts = await tx.auditEvent.findMany({
    where: { organisationId, action: "objective.lift" },
    select: { entityId: true },
  });
  const objectives = await tx.objective.findMany({
    where: { organisationId, id: { in: lifts.map(({ entityId }) => entityId) } },
    select: { focusArea: { select: { scorecardId: true } } },
  });
  return objectives.map(({ focusArea }) => focusArea.scorecardId);
}

function atOneMoment<Read>(organisationId: string, read: (tx: Transaction) => Promise<Read>): Promise<Read> {
  return dbOf(organisationId).$transaction(read, { isolationLevel: "RepeatableRead" });
}
