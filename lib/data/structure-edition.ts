import { type Day, dayIn } from "@/lib/domain/day";
import { grouped } from "./grouped";
import type { DatedAssignment } from "./structure-assignment";
import { type Change, cardsAsUntil, madeOn } from "./structure-move";
import type { PlanInForce, ScorecardNode } from "./structure-node";
import type { DatedScorecard } from "./structure-scorecards";

/** A plan with all its cards ever held and whom they were for: what is archived too. */
export type DatedPlan = Omit<PlanInForce, "scorecards" | "assigned"> & {
  cards: DatedScorecard[];
  assignments: DatedAssignment[];
  changes: Change[];
};

type Archivable = { id: string; archivedAt: Date | null };

/**
 * A plan once for each month its cards lost or got back something, something in them was moved or weighed anew, or they were taken
 * off a unit or put on it again, each from the first such day: a period that had ended by then keeps the cards it was read by, and
 * periods end with a month. `next` is the first day of the plan after it, from which none of them counts.
 */
export function editionsOf(plan: DatedPlan, next: Day | null): PlanInForce[] {
  const days = daysOf(plan).filter((day) => day > plan.startsOn && (next === null || day < next));
  const firsts = [...grouped(days, (day) => day.slice(0, 7)).values()].flatMap(([first]) => first ?? []);
  return [plan.startsOn, ...firsts].map((startsOn, index) => ({
    ...planUntil(plan, firsts[index] ?? next),
    startsOn,
  }));
}

/** The days something became otherwise, in order. */
function daysOf({ cards, assignments, changes }: DatedPlan): Day[] {
  const absences = assignments.flatMap((assignment) => assignment.absences);
  const moments = [
    ...cards.flatMap(archivedIn).map(({ archivedAt }) => archivedAt),
    ...assignments.map(({ archivedAt }) => archivedAt),
    ...absences.map(({ since }) => since),
    ...changes.map(({ before }) => before.archivedAt),
  ];
  const days = moments.flatMap((moment) => (moment ? dayIn(moment) : []));
  return [...days, ...[...absences, ...changes].map(({ on }) => on)].sort();
}

/** The plan as it stood in periods that end before a day; null: as it stands now. */
export function planUntil(
  { cards, assignments, changes, ...plan }: DatedPlan,
  until: Day | null,
): PlanInForce {
  const scorecards = cardsAsUntil(cards, changes, until)
    .filter((card) => stoodUntil(card, until))
    .map((card) => cardUntil(card, until));
  const order = new Map(scorecards.map(({ id }, index) => [id, index]));
  const stood = assignments.filter(
    (assignment) => order.has(assignment.scorecardId) && !isOffBy(offSince(assignment, until), until),
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

/** When the card was taken off the unit, as it stood in periods that end before a day. */
function offSince({ archivedAt, absences }: DatedAssignment, until: Day | null): Date | null {
  return absences.find(({ on }) => until !== null && on >= until)?.since ?? archivedAt;
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

/** What was archived on the day or later stood there still, unless it was a slip. */
function stoodUntil(node: Archivable, until: Day | null): boolean {
  if (node.archivedAt === null) return true;
  return !isOffBy(node.archivedAt, until) && !wasSlip(node);
}

/** What was put away on the day it was made, was a slip and never stood in any period. */
export function wasSlip({ id, archivedAt }: Archivable): boolean {
  return archivedAt !== null && madeOn(id) === dayIn(archivedAt);
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
