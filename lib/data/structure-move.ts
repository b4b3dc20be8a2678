import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import { grouped } from "./grouped";
import type { DatedScorecard } from "./structure-scorecards";

/**
 * What became otherwise on a day with a node (or a card) that stayed: its place, its weight, its perspective, or that it came back;
 * and what it was until then.
 */
export type Change = { id: string; on: Day; before: Was };

type Was = {
  parentId?: string;
  code?: string;
  position?: number;
  weight?: number;
  perspectiveId?: string;
  archivedAt?: Date | null;
};
type Node = { id: string; version: number; code: string; position: number };
type Told = {
  parentId?: string;
  focusAreaId?: string;
  code?: string;
  position?: number;
  weight?: string;
  perspectiveId?: string;
  archivedAt?: string | null;
};

const NODES = ["focusArea", "objective", "successFactor", "indicatorLink"];
const ACTIONS = [
  ...["move", "edit", "restore"].flatMap((verb) => NODES.map((noun) => `${noun}.${verb}`)),
  "objective.lift",
  "scorecard.restore",
];

/** Every change of the nodes of some cards, the first one first, as the audit trail tells it: a node holds only what it is now. */
export async function readChanges(
  tx: Transaction,
  organisationId: string,
  cards: readonly DatedScorecard[],
): Promise<Change[]> {
  // What has its first version was never changed.
  const changed = nodesOf(cards).filter(({ version }) => version > 1);
  const events = await tx.auditEvent.findMany({
    where: {
      organisationId,
      entityId: { in: changed.map(({ id }) => id) },
      action: { in: ACTIONS },
    },
    orderBy: { id: "asc" },
    select: { entityId: true, action: true, at: true, before: true, after: true },
  });
  return events.flatMap(({ entityId: id, action, at, before, after }) => {
    const on = dayIn(at);
    const event = { action, on, isNew: madeOn(id) === on };
    const was = wasUntil(event, (before ?? {}) as Told, (after ?? {}) as Told);
    return Object.keys(was).length > 0 ? [{ id, on, before: was }] : [];
  });
}

/** The day in an id of version 7, which begins with the milliseconds it was made at; null for other ids. */
export function madeOn(id: string): Day | null {
  const [first = "", second = "", third = ""] = id.split("-");
  return third.startsWith("7") ? dayIn(new Date(Number.parseInt(first + second, 16))) : null;
}

type Event = { action: string; on: Day; isNew: boolean };

/** Of what an event tells, that which counts in a score. */
function wasUntil({ action, on, isNew }: Event, before: Told, after: Told): Was {
  if (action.endsWith(".restore")) return awayUntil(on, before);
  if (!action.endsWith(".edit")) return placedBefore(before);
  // On the day it was made nobody had read what it weighed.
  return isNew ? {} : weighedUntil(before, after);
}

function placedBefore({ focusAreaId, parentId = focusAreaId, code, position }: Told): Was {
  if (!parentId) return {};
  return { parentId, ...(code !== undefined && { code }), ...(position !== undefined && { position }) };
}

function weighedUntil(before: Told, after: Told): Was {
  const { weight, perspectiveId } = before;
  return {
    ...(weight !== undefined && Number(weight) !== Number(after.weight) && { weight: Number(weight) }),
    ...(perspectiveId !== undefined && perspectiveId !== after.perspectiveId && { perspectiveId }),
  };
}

/** What comes back on the day it was put away was never away. */
function awayUntil(on: Day, { archivedAt, position }: Told): Was {
  const away = archivedAt ? new Date(archivedAt) : null;
  if (!away || dayIn(away) === on) return {};
  return { archivedAt: away, ...(position !== undefined && { position }) };
}

/** Those of some changes that are of some cards or their nodes. */
export function changesOn(cards: readonly DatedScorecard[], changes: readonly Change[]): Change[] {
  if (changes.length === 0) return [];
  const ids = new Set(nodesOf(cards).map(({ id }) => id));
  return changes.filter(({ id }) => ids.has(id));
}

/** The cards of a plan with every node as it was in periods that end before a day; null: as it is now. */
export function cardsAsUntil(
  cards: DatedScorecard[],
  changes: readonly Change[],
  until: Day | null,
): DatedScorecard[] {
  const later = changes.filter(({ on }) => until !== null && on >= until);
  if (later.length === 0) return cards;
  const before = new Map<string, Was>();
  // Of several changes of the same thing the first one tells what it was before all of them.
  for (const change of later.toReversed()) {
    before.set(change.id, { ...before.get(change.id), ...change.before });
  }
  const { areas, objectives, factors, links } = nodesIn(cards);
  const linksOf = childrenIn(links, (link) => link.successFactorId, before);
  const factorsOf = childrenIn(factors, (factor) => factor.objectiveId, before);
  const objectivesOf = childrenIn(objectives, (objective) => objective.focusAreaId, before);
  const areasOf = childrenIn(areas, (area) => area.scorecardId, before);
  return cards.map((card) => ({
    ...card,
    archivedAt: before.get(card.id)?.archivedAt ?? card.archivedAt,
    focusAreas: areasOf(card).map((area) => ({
      ...area,
      objectives: objectivesOf(area).map((objective) => ({
        ...objective,
        successFactors: factorsOf(objective).map((factor) => ({ ...factor, links: linksOf(factor) })),
      })),
    })),
  }));
}

function nodesIn(cards: readonly DatedScorecard[]) {
  const areas = cards.flatMap((card) => card.focusAreas);
  const objectives = areas.flatMap((area) => area.objectives);
  const factors = objectives.flatMap((objective) => objective.successFactors);
  return { areas, objectives, factors, links: factors.flatMap((factor) => factor.links) };
}

/** The cards and all their nodes. */
function nodesOf(cards: readonly DatedScorecard[]): Pick<Node, "id" | "version">[] {
  return [...cards, ...Object.values(nodesIn(cards)).flat()];
}

/** The nodes below each parent in their order, those that were moved below the one they had. */
function childrenIn<T extends Node>(
  nodes: readonly T[],
  parentOf: (node: T) => string,
  before: ReadonlyMap<string, Was>,
): (parent: { id: string }) => T[] {
  const placed = nodes.map((node) => {
    const { parentId = parentOf(node), ...was } = before.get(node.id) ?? {};
    return { parentId, node: { ...node, ...was } };
  });
  const inOrder = placed.sort(
    ({ node: a }, { node: b }) => a.position - b.position || (a.id < b.id ? -1 : 1),
  );
  const byParent = grouped(inOrder, ({ parentId }) => parentId);
  return ({ id }) => (byParent.get(id) ?? []).map(({ node }) => node);
}
