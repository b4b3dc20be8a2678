import "server-only";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type Actor, organisationsWhere } from "./access";
import { publicSnapshot } from "./public-snapshot";
import { readStructure, type Structure } from "./structure";
import { readValues, type Values } from "./values";

/** An organisation's structure and measurements at one moment: plain values, safe to keep and share. */
export type Snapshot = {
  structure: Structure;
  values: Values;
  /** Without what those outside the organisation may not see yet. */
  isPublic?: true;
};

// The latest snapshot of each organisation, with the revision it was asked for: after a write that is another one. Kept as a
// promise, so that all who ask at once after a write wait for one reading.
const kept = new LRUCache<string, { revision: bigint; snapshot: Promise<Snapshot> }>({ max: 50 });

/**
 * The snapshot of an organisation by its code, or null when there is none the actor may see; for those outside it without what is
 * not approved yet. Costs one small statement when nothing has changed since it was last read.
 */
export const getSnapshot = cache(async (actor: Actor, organisationCode: string): Promise<Snapshot | null> => {
  const snapshot = await snapshotWhere({ AND: [organisationsWhere(actor), { code: organisationCode }] });
  const isMember = snapshot?.structure.organisation.id === actor.organisationId;
  return snapshot && !isMember ? publicSnapshot(snapshot) : snapshot;
});

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
