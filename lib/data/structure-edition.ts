import { type Day, dayIn } from "@/lib/domain/day";
import { grouped } from "./grouped";
import { type Move, placedUntil } from "./structure-move";
import type { PlanInForce, ScorecardNode } from "./structure-node";
import type { DatedScorecard } from "./structure-scorecards";

/** A plan with all its cards ever held and whom they were for: what is archived too. */
export type DatedPlan = Omit<PlanInForce, "scorecards" | "assigned"> & {
  cards: DatedScorecard[];
  assignments: (Dated & { scorecardId: string; unitId: string })[];
  moves: Move[];
};

type Dated = { archivedAt: Date | null };
type Archivable = Dated & { id: string };

/**
 * A plan once for each day its cards lost or moved something or were taken off a unit, each from its own first day: a period that
 * had ended by then keeps the cards it was read by. `next` is the first day of the plan after it, from which none of them counts.
 */
export function editionsOf(plan: DatedPlan, next: Day | null): PlanInForce[] {
  const archived = [...plan.cards.flatMap(archivedIn), ...plan.assignments];
  const days = new Set([
    ...archived.flatMap(({ archivedAt }) => (archivedAt ? dayIn(archivedAt) : [])),
    ...plan.moves.map(({ on }) => on),
  ]);
  const changes = [...days].sort().filter((day) => day > plan.startsOn && (next === null || day < next));
  return [plan.startsOn, ...changes].map((startsOn, index) => ({
    ...planUntil(plan, changes[index] ?? next),
    startsOn,
  }));
}

/** The plan as it stood in periods that end before a day; null: as it stands now. */
export function planUntil({ cards, assignments, moves, ...plan }: DatedPlan, until: Day | null): PlanInForce {
  const scorecards = placedUntil(cards, moves, until)
    .filter((card) => stoodUntil(card, until))
    .map((card) => cardUntil(card, until));
  const order = new Map(scorecards.map(({ id }, index) => [id, index]));
  const stood = assignments.filter(
    ({ archivedAt, scorecardId }) => order.has(scorecardId) && !isOffBy(archivedAt, until),
  );
  const placeOf = ({ scorecardId }: { scorecardId: string }) => order.get(scorecardId) ?? 0;
  const byUnit = grouped(
    stood.sort((a, b) => placeOf(a) - placeOf(b)),
    ({ unitId }) => unitId,
  );
  const assigned = new Map(
    [...byUnit].map(([unitId, rows]) => [unitId, rows.map(({ scorecardId }) => scorecardId)]),
  );
  return { ...plan, scorecards, assigned };
}

/** Had it been taken off when periods that end before a day had their cards? */
function isOffBy(archivedAt: Date | null, until: Day | null): boolean {
  return archivedAt !== null && (until === null || dayIn(archivedAt) < until);
}

function cardUntil(card: DatedScorecard, until: Day | null): ScorecardNode {
  if (archivedIn(card).length === 0) return card;
  const stood = (node: Archivable) => stoodUntil(node, until);
  return {
    ...card,
    focusAreas: card.focusAreas.filter(stood).map((area) => ({
      ...area,
      objectives: area.objectives.filter(stood).map((objective) => ({
        ...objective,
        successFactors: objective.successFactors
          .filter(stood)
          .map((factor) => ({ ...factor, links: factor.links.filter(stood) })),
      })),
    })),
  };
}

/** What was archived on the day or later stood there still; but what was taken off on the day it was made, was a slip and never stood. */
function stoodUntil({ id, archivedAt }: Archivable, until: Day | null): boolean {
  if (archivedAt === null) return true;
  return !isOffBy(archivedAt, until) && madeOn(id) !== dayIn(archivedAt);
}

/** The day in an id of version 7, which begins with the milliseconds it was made at; null for other ids. */
function madeOn(id: string): Day | null {
  const [first = "", second = "", third = ""] = id.split("-");
  return third.startsWith("7") ? dayIn(new Date(Number.parseInt(first + second, 16))) : null;
}

function archivedIn(card: DatedScorecard): Archivable[] {
  const { focusAreas } = card;
  const objectives = focusAreas.flatMap((area) => area.objectives);
  const factors = objectives.flatMap((objective) => objective.successFactors);
  const nodes: Archivable[] = [
    card,
    ...focusAreas,
    ...objectives,
    ...factors,
    ...factors.flatMap(({ links }) => links),
  ];
  return nodes.filter(({ archivedAt }) => archivedAt !== null);
}
