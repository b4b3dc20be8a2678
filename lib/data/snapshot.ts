import "server-only";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, organisationsWhere } from "./access";
import { readStructure, type Structure } from "./structure";
import { readValues, type Values } from "./values";

/** An organisation's structure and measurements at one moment: plain values, safe to keep and share. */
export type Snapshot = { structure: Structure; values: Values };

// The latest snapshot of each organisation, with the revision it was asked for: after a write that is another one. Kept as a
// promise, so that all who ask at once after a write wait for one reading.
const kept = new LRUCache<string, { revision: bigint; snapshot: Promise<Snapshot> }>({ max: 50 });

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
  if (!found) return null;
  const { id, revision } = found;
  const known = kept.get(id);
  if (known?.revision === revision) return known.snapshot;
  const snapshot = readSnapshot(id);
  const entry = { revision, snapshot };
  kept.set(id, entry);
  // A reading that failed is not kept: the next to ask tries again.
  snapshot.catch(() => kept.get(id) === entry && kept.delete(id));
  return snapshot;
}

/** Reads everything at one moment, of the revision it was asked for or a later one. */
async function readSnapshot(organisationId: string): Promise<Snapshot> {
  return db.$transaction(
    async (tx) => {
      const structure = await readStructure(tx, organisationId);
      return { structure, values: await readValues(tx, organisationId) };
    },
    { isolationLevel: "RepeatableRead", timeout: 30_000 },
  );
}
