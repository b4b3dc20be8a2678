import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { NodeInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { positionAfter } from "./node-position";
import { archivedAbove, type CardNode, childrenOf, isLive, nodeSeen, nounOf, readNodes } from "./node-tree";
import { updateNode } from "./node-update";
import { found, type Write, write } from "./write";

/** Takes a node off its card with all below it; nothing is deleted. Refused: conflict. */
export async function archiveNode(actor: Actor, input: NodeInput): Promise<void> {
  await write(actor, async (at) => {
    const nodes = await readNodes(at, actor, input.scorecard);
    const node = nodeSeen(nodes, input);
    found(isLive(nodes, node) || null);
    await setArchived(at, node, { archivedAt: now() });
  });
}

/**
 * Puts an archived node back on its card, last among its siblings, with what went with it.
 * Refused: conflict, codeTaken (a code that comes back is in use by now), invalid (parentArchived).
 */
export async function restoreNode(actor: Actor, input: NodeInput): Promise<void> {
  await write(actor, async (at) => {
    const nodes = await readNodes(at, actor, input.scorecard);
    const node = nodeSeen(nodes, input);
    found(node.archivedAt);
    if (archivedAbove(nodes, node)) throw new AppError("invalid", { fields: { id: "parentArchived" } });
    requireFreeCodes(nodes, node);
    await setArchived(at, node, {
      archivedAt: null,
      position: positionAfter(childrenOf(nodes, node.parentId)),
    });
  });
}

async function setArchived(
  at: Write,
  node: CardNode,
  change: { archivedAt: Date | null; position?: number },
) {
  const { archivedAt, position } = change;
  await updateNode(at, node, change);
  // With the place it had: periods it was away in, and those before, are read by it.
  const before = { archivedAt: node.archivedAt, ...(position !== undefined && { position: node.position }) };
  await at.audit({
    action: `${nounOf[node.level]}.${archivedAt ? "archive" : "restore"}`,
    entityId: node.id,
    before,
    after: change,
  });
}

/** Codes that would stand on the card again may have been given to others meanwhile. Numbers of objectives are never given twice. */
function requireFreeCodes(nodes: readonly CardNode[], restored: CardNode) {
  const after = nodes.map((each) => (each.id === restored.id ? { ...each, archivedAt: null } : each));
  const inUse = nodes.filter((each) => isLive(nodes, each));
  const back = after.filter((each) => isLive(after, each) && !inUse.some(({ id }) => id === each.id));
  const coded = back.filter(({ level }) => level === "successFactor" || level === "link");
  if (coded.some(({ level, code }) => inUse.some((each) => each.level === level && each.code === code))) {
    throw new AppError("codeTaken", { fields: { id: "codeTaken" } });
  }
}
