import { type Day, dayIn } from "@/lib/domain/day";
import type { PlanInForce, ScorecardNode } from "./structure-node";
import type { DatedScorecard } from "./structure-scorecards";

/** A plan with all its cards ever held: archived nodes too. */
export type DatedPlan = Omit<PlanInForce, "scorecards"> & { cards: DatedScorecard[] };

type Archivable = { id: string; archivedAt: Date | null };

/**
 * A plan once for each time something was taken off its cards, each from its own first day: a period that had ended by then keeps the
 * cards it was read by. `next` is the first day of the plan after it, from which none of them counts.
 */
export function editionsOf(plan: DatedPlan, next: Day | null): PlanInForce[] {
  const days = new Set(
    plan.cards.flatMap(archivedIn).flatMap(({ archivedAt }) => (archivedAt ? dayIn(archivedAt) : [])),
  );
  const changes = [...days].sort().filter((day) => day > plan.startsOn && (next === null || day < next));
  return [plan.startsOn, ...changes].map((startsOn, index) => ({
    ...planUntil(plan, changes[index] ?? next),
    startsOn,
  }));
}

/** The plan as it stood in periods that end before a day; null: as it stands now. */
export function planUntil({ cards, ...plan }: DatedPlan, until: Day | null): PlanInForce {
  return { ...plan, scorecards: cards.map((card) => cardUntil(card, until)) };
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
  const day = dayIn(archivedAt);
  return until !== null && day >= until && madeOn(id) !== day;
}

/** The day in an id of version 7, which begins with the milliseconds it was made at; null for other ids. */
function madeOn(id: string): Day | null {
  const [first = "", second = "", third = ""] = id.split("-");
  return third.startsWith("7") ? dayIn(new Date(Number.parseInt(first + second, 16))) : null;
}

function archivedIn({ focusAreas }: DatedScorecard): Archivable[] {
  const objectives = focusAreas.flatMap((area) => area.objectives);
  const factors = objectives.flatMap((objective) => objective.successFactors);
  const nodes: Archivable[] = [
    ...focusAreas,
    ...objectives,
    ...factors,
    ...factors.flatMap(({ links }) => links),
  ];
  return nodes.filter(({ archivedAt }) => archivedAt !== null);
}
