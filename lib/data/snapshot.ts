import "server-only";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, organisationsWhere } from "./access";
import { readStructure, type Structure } from "./structure";
import { readValues, type Values } from "./values";

/** An organisation's structure and measurements at one revision: plain values, safe to keep and share. */
export type Snapshot = { revision: bigint; structure: Structure; values: Values };

// A snapshot is never stale, only unused: a write makes a new revision and thereby a new key.
const kept = new LRUCache<string, Snapshot>({ max: 50 });

/**
 * The snapshot of an organisation by its code, or null when there is none the actor may see.
 * Costs one small statement when nothing has changed since it was last read.
 */
export const getSnapshot = cache(
  (actor: Actor, organisationCode: string): Promise<Snapshot | null> =>
    snapshotWhere({ AND: [organisationsWhere(actor), { code: organisationCode }] }),
);

/** The snapshot of the actor's own organisation; null for the public. */
export const getOwnSnapshot = cache(
  (actor: Actor): Promise<Snapshot | null> =>
    snapshotWhere({ id: { in: actor.organisationId ? [actor.organisationId] : [] } }),
);

async function snapshotWhere(where: Prisma.OrganisationWhereInput): Promise<Snapshot | null> {
  const found = await db.organisation.findFirst({ where, select: { id: true, revision: true } });
  return found && (kept.get(keyOf(found.id, found.revision)) ?? readSnapshot(found.id));
}

/** Reads everything at one moment, so that the revision and what is filed under it belong together. */
async function readSnapshot(organisationId: string): Promise<Snapshot> {
  const snapshot = await db.$transaction(
    async (tx) => {
      const { revision } = await tx.organisation.findUniqueOrThrow({
        where: { id: organisationId },
        select: { revision: true },
      });
      const structure = await readStructure(tx, organisationId);
      return { revision, structure, values: await readValues(tx, organisationId) };
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000 },
  );
  kept.set(keyOf(organisationId, snapshot.revision), snapshot);
  return snapshot;
}

const keyOf = (organisationId: string, revision: bigint) => `${organisationId} ${revision}`;
