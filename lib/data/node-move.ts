import "server-only";
import { AppError } from "@/lib/app-error";
import { levelAbove, type NodeMoveInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { positionAfter } from "./node-position";
import { type CardNode, childrenOf, isLive, nodeSeen, nounOf, readNodes } from "./node-tree";
import { updateNode } from "./node-update";
import { nextNumber } from "./objective";
import { found, write } from "./write";

/**
 * Moves a node below another parent of the same card, last there; all below goes along, and
 * periods that have ended show it where it stood. A factor or a link may get a new code on the way.
 * Refused: conflict, codeTaken, invalid (parentId: wrong, hasIndicator, hasArchivedIndicator).
 */
export async function moveNode(actor: Actor, input: NodeMoveInput): Promise<void> {
  await write(actor, async (at) => {
    const nodes = await readNodes(at, actor, input.scorecard);
    const node = nodeSeen(nodes, input);
    found(isLive(nodes, node) || null);
    const parent = newParent(nodes, node, input);
    requireFreeIndicator(nodes, node, parent);
    const { id: parentId } = parent;
    const code = newCode(nodes, node, input);
    await updateNode(at, node, { parentId, code, position: positionAfter(childrenOf(nodes, parentId)) });
    await at.audit({
      action: `${nounOf[node.level]}.move`,
      entityId: node.id,
      before: { parentId: node.parentId, code: node.code, position: node.position },
      after: { parentId, code },
    });
  });
}

function newParent(nodes: readonly CardNode[], node: CardNode, { level, parentId }: NodeMoveInput): CardNode {
  const parent = nodes.find((each) => each.id === parentId && each.level === levelAbove[level]);
  if (!parent || !isLive(nodes, parent) || parentId === node.parentId) {
    throw new AppError("invalid", { fields: { parentId: "wrong" } });
  }
  return parent;
}

/** An indicator stands once below a success factor, whether it shows or is archived there. */
function requireFreeIndicator(nodes: readonly CardNode[], { indicatorId }: CardNode, parent: CardNode) {
  const there = nodes.find(
    (each) => indicatorId !== null && each.parentId === parent.id && each.indicatorId === indicatorId,
  );
  if (there) {
    const parentId = there.archivedAt ? "hasArchivedIndicator" : "hasIndicator";
    throw new AppError("invalid", { fields: { parentId } });
  }
}

/** An objective keeps its number where it is free; a factor or a link has the code that was typed. */
function newCode(nodes: readonly CardNode[], node: CardNode, input: NodeMoveInput): string {
  if (node.level === "objective") {
    const there = childrenOf(nodes, input.parentId).map(({ code }) => code);
    return there.includes(node.code) ? nextNumber(there) : node.code;
  }
  const code = input.code ?? node.code;
  const taken = nodes.some(
    (each) => each.level === node.level && each.id !== node.id && each.code === code && isLive(nodes, each),
  );
  if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
  return code;
}
