import "server-only";
import type { NodeLevel } from "@/lib/schemas/strategy";
import type { CardNode } from "./node-tree";
import type { Write } from "./write";

type NodeChange = {
  position?: number;
  archivedAt?: Date | null;
  code?: string;
  parentId?: string;
  version?: { increment: 1 };
};
type Update = (at: Write, id: string, change: NodeChange) => Promise<unknown>;

const key = ({ organisationId }: Write, id: string) => ({ organisationId_id: { organisationId, id } });

const updates: Record<NodeLevel, Update> = {
  focusArea: (at, id, { parentId: _card, ...data }) => at.tx.focusArea.update({ where: key(at, id), data }),
  objective: (at, id, { parentId, ...rest }) => {
    const data = { ...rest, ...(parentId ? { focusAreaId: parentId } : {}) };
    return at.tx.objective.update({ where: key(at, id), data });
  },
  successFactor: (at, id, { parentId, ...rest }) => {
    const data = { ...rest, ...(parentId ? { objectiveId: parentId } : {}) };
    return at.tx.successFactor.update({ where: key(at, id), data });
  },
  link: (at, id, { parentId, ...rest }) => {
    const data = { ...rest, ...(parentId ? { successFactorId: parentId } : {}) };
    return at.tx.indicatorLink.update({ where: key(at, id), data });
  },
};

/** Changes the row of a node at whatever level, as its next version. */
export async function updateNode(at: Write, { level, id }: CardNode, change: NodeChange): Promise<void> {
  await updates[level](at, id, { ...change, version: { increment: 1 } });
}

/** Puts a node in another place among its siblings, because another one was moved: no change of its own, so no new version. */
export async function placeNode(at: Write, { level, id }: CardNode, position: number): Promise<void> {
  await updates[level](at, id, { position });
}
