import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { NodeInput, NodeLevel } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, type Write } from "./write";

const inOrder = { orderBy: [{ position: "asc" as const }, { id: "asc" as const }] };

/** All below a scorecard, archived nodes too, siblings in their order. */
export const wholeCard = {
  focusAreas: {
    ...inOrder,
    include: {
      objectives: {
        ...inOrder,
        include: { successFactors: { ...inOrder, include: { links: inOrder } } },
      },
    },
  },
} satisfies Prisma.ScorecardInclude;
export type WholeCard = Prisma.ScorecardGetPayload<{ include: typeof wholeCard }>;

/** A node of a card, whatever its level; the parent of a focus area is the card. */
export type CardNode = {
  level: NodeLevel;
  id: string;
  parentId: string;
  code: string;
  version: number;
  position: number;
  archivedAt: Date | null;
  /** Of a link: the indicator it puts on the card, which has its name. */
  indicatorId: string | null;
  name: Prisma.JsonValue;
};

/** Every node of a card, parents before children. */
export function nodesOf(card: WholeCard): CardNode[] {
  const of = (
    level: NodeLevel,
    parentId: string,
    row: Omit<CardNode, "level" | "parentId" | "indicatorId">,
  ) => {
    const { id, code, version, position, archivedAt, name } = row;
    return { level, parentId, id, code, version, position, archivedAt, name, indicatorId: null };
  };
  return card.focusAreas.flatMap((area) => [
    of("focusArea", card.id, area),
    ...area.objectives.flatMap((objective) => [
      of("objective", area.id, objective),
      ...objective.successFactors.flatMap((factor) => [
        of("successFactor", objective.id, factor),
        ...factor.links.map((link) => ({
          ...of("link", factor.id, { ...link, name: null }),
          indicatorId: link.indicatorId,
        })),
      ]),
    ]),
  ]);
}

/** The nodes of a card the actor may change. */
export async function readNodes(
  { tx, organisationId }: Write,
  actor: Actor,
  id: string,
): Promise<CardNode[]> {
  const where = { organisationId, id, ...scorecardsWhere(actor) };
  return nodesOf(found(await tx.scorecard.findFirst({ where, include: wholeCard })));
}

/** The node a form is about, in the version it was seen in. Refused: conflict. */
export function nodeSeen(nodes: readonly CardNode[], { level, id, version }: Omit<NodeInput, "scorecard">) {
  const node = found(nodes.find((each) => each.id === id && each.level === level) ?? null);
  requireVersion(node, version);
  return node;
}

/** The nearest archived node above; null where all above is live. */
export function archivedAbove(nodes: readonly CardNode[], { parentId }: CardNode): CardNode | null {
  const parent = nodes.find((each) => each.id === parentId);
  if (!parent) return null;
  return parent.archivedAt ? parent : archivedAbove(nodes, parent);
}

/** Does the node stand on the card: neither it nor anything above is archived? */
export function isLive(nodes: readonly CardNode[], node: CardNode): boolean {
  return node.archivedAt === null && archivedAbove(nodes, node) === null;
}

/** The live nodes with the same parent, the node itself too when it is live. */
export function siblingsOf(nodes: readonly CardNode[], { parentId }: CardNode): CardNode[] {
  return childrenOf(nodes, parentId).filter(({ archivedAt }) => archivedAt === null);
}

/** All right below a node or the card, archived ones too. */
export function childrenOf(nodes: readonly CardNode[], parentId: string): CardNode[] {
  return nodes.filter((each) => each.parentId === parentId);
}

/** What the audit trail calls a level. */
export const nounOf: Record<NodeLevel, string> = {
  focusArea: "focusArea",
  objective: "objective",
  successFactor: "successFactor",
  link: "indicatorLink",
};
