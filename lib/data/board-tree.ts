import { type RollUpNode, type RollUpTree, rollUpTree } from "@/lib/domain/roll-up";
import { grouped } from "./grouped";
import {
  type LinkNode,
  type ScorecardNode,
  type SuccessFactorNode,
  successFactorsOf,
} from "./structure-node";

type Node = RollUpNode<LinkNode>;

type Perspective = { factors: SuccessFactorNode[]; tree: RollUpTree<LinkNode> };

/** What the roll-ups of a board are made by: of all its cards, and of the success factors seen from each perspective. */
type BoardTrees = { overall: RollUpTree<LinkNode>; perspectives: ReadonlyMap<string, Perspective> };

/** The trees of the cards on the way here, and the way on by one card more. */
type Shelf = { trees: BoardTrees | null; beyond: WeakMap<ScorecardNode, Shelf> };

const emptyShelf = (): Shelf => ({ trees: null, beyond: new WeakMap() });
const top = emptyShelf();

/**
 * The trees of some cards, made once for all units and periods that have the same. By the cards themselves and not their ids: a card
 * that has changed stands once for each time it has been otherwise.
 */
export function treesOf(cards: readonly ScorecardNode[]): BoardTrees {
  let shelf = top;
  for (const card of cards) {
    const next = shelf.beyond.get(card) ?? emptyShelf();
    shelf.beyond.set(card, next);
    shelf = next;
  }
  shelf.trees ??= makeTrees(cards);
  return shelf.trees;
}

/** What of the cards is seen from a perspective; that may be nothing. */
export function seenFrom({ perspectives }: BoardTrees, id: string): Perspective {
  return perspectives.get(id) ?? perspectiveOf(id, []);
}

function makeTrees(cards: readonly ScorecardNode[]): BoardTrees {
  const factors = grouped(cards.flatMap(successFactorsOf), ({ perspectiveId }) => perspectiveId);
  return {
    overall: rollUpTree({ id: "", weight: 1, children: cards.map(cardNode) }),
    perspectives: new Map([...factors].map(([id, seen]) => [id, perspectiveOf(id, seen)])),
  };
}

function perspectiveOf(id: string, factors: SuccessFactorNode[]): Perspective {
  return { factors, tree: rollUpTree({ id, weight: 1, children: factors.map(factorNode) }) };
}

function cardNode({ id, focusAreas }: ScorecardNode): Node {
  const children = focusAreas.map((area) => ({
    id: area.id,
    weight: area.weight,
    children: area.objectives.map((objective) => ({
      id: objective.id,
      weight: objective.weight,
      children: objective.successFactors.map(factorNode),
    })),
  }));
  return { id, weight: 1, children };
}

function factorNode({ id, weight, links }: SuccessFactorNode): Node {
  return { id, weight, children: links };
}
