import "server-only";
import type { NodeOrderInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { isLive, nodeSeen, nounOf, readNodes, siblingsOf } from "./node-tree";
import { placeNode, updateNode } from "./node-update";
import { found, write } from "./write";

/** Gives a node another number among its live siblings, the last one when the number is larger. Refused: conflict. */
export async function orderNode(actor: Actor, input: NodeOrderInput): Promise<void> {
  await write(actor, async (at) => {
    const nodes = await readNodes(at, actor, input.scorecard);
    const node = nodeSeen(nodes, input);
    found(isLive(nodes, node) || null);
    const siblings = siblingsOf(nodes, node);
    const others = siblings.filter((each) => each !== node);
    const place = Math.min(input.place, siblings.length);
    for (const [index, each] of others.entries()) {
      const position = index < place - 1 ? index : index + 1;
      if (each.position !== position) await placeNode(at, each, position);
    }
    await updateNode(at, node, { position: place - 1 });
    await at.audit({
      action: `${nounOf[node.level]}.reorder`,
      entityId: node.id,
      before: { position: siblings.indexOf(node) + 1 },
      after: { position: place },
    });
  });
}
