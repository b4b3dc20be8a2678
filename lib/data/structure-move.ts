import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import { grouped } from "./grouped";
import type { DatedScorecard } from "./structure-scorecards";

/** A node that was moved to another parent on a day, and where it stood until then. */
export type Move = { id: string; on: Day; before: Place };

type Place = { parentId: string; code: string; position: number };
type Node = { id: string; version: number; code: string; position: number };
type Told = Partial<Place> & { focusAreaId?: string };

const MOVES = ["objective.move", "objective.lift", "successFactor.move", "indicatorLink.move"];

/** Every move of the nodes of some cards, the first one first, as the audit trail tells it: a node holds only where it stands now. */
export async function readMoves(
  tx: Transaction,
  organisationId: string,
  cards: readonly DatedScorecard[],
): Promise<Move[]> {
  const { objectives, factors, links } = nodesIn(cards);
  // What was never changed was never moved.
  const changed = [...objectives, ...factors, ...links].filter(({ version }: Node) => version > 1);
  const nodes = new Map<string, Node>(changed.map((node) => [node.id, node]));
  const events = await tx.auditEvent.findMany({
    where: { organisationId, entityId: { in: [...nodes.keys()] }, action: { in: MOVES } },
    orderBy: { id: "asc" },
    select: { entityId: true, at: true, before: true },
  });
  return events.flatMap(({ entityId, at, before }) => {
    const node = nodes.get(entityId);
    const { focusAreaId, parentId = focusAreaId, ...told } = (before ?? {}) as Told;
    if (!node || !parentId) return [];
    const { code, position } = { ...node, ...told };
    return [{ id: entityId, on: dayIn(at), before: { parentId, code, position } }];
  });
}

/** Those of some moves that are of nodes of some cards. */
export function movesOn(cards: readonly DatedScorecard[], moves: readonly Move[]): Move[] {
  if (moves.length === 0) return [];
  const { objectives, factors, links } = nodesIn(cards);
  const ids = new Set([...objectives, ...factors, ...links].map(({ id }) => id));
  return moves.filter(({ id }) => ids.has(id));
}

/** The cards of a plan with every node where it stood in periods that end before a day; null: where it stands now. */
export function placedUntil(
  cards: DatedScorecard[],
  moves: readonly Move[],
  until: Day | null,
): DatedScorecard[] {
  const later = moves.filter(({ on }) => until !== null && on >= until);
  if (later.length === 0) return cards;
  // Of several moves the first one tells where it stood before all of them.
  const before = new Map(later.toReversed().map((move) => [move.id, move.before]));
  const { areas, objectives, factors, links } = nodesIn(cards);
  const linksOf = childrenIn(links, (link) => link.successFactorId, before);
  const factorsOf = childrenIn(factors, (factor) => factor.objectiveId, before);
  const objectivesOf = childrenIn(objectives, (objective) => objective.focusAreaId, before);
  const areasOf = childrenIn(areas, (area) => area.scorecardId, before);
  return cards.map((card) => ({
    ...card,
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

/** The nodes below each parent in their order, those that were moved below the one they had. */
function childrenIn<T extends Node>(
  nodes: readonly T[],
  parentOf: (node: T) => string,
  before: ReadonlyMap<string, Place>,
): (parent: { id: string }) => T[] {
  const placed = nodes.map((node) => {
    const { parentId, ...was } = before.get(node.id) ?? { parentId: parentOf(node) };
    return { parentId, node: { ...node, ...was } };
  });
  const inOrder = placed.sort(
    ({ node: a }, { node: b }) => a.position - b.position || (a.id < b.id ? -1 : 1),
  );
  const byParent = grouped(inOrder, ({ parentId }) => parentId);
  return ({ id }) => (byParent.get(id) ?? []).map(({ node }) => node);
}
