import "server-only";
import { channel } from "node:diagnostics_channel";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Day } from "@/lib/domain/day";
import { afterDay } from "@/lib/domain/known-day";
import { type Actor, organisationsWhere } from "./access";
import { publicSnapshot } from "./public-snapshot";
import { readStructure, type Structure } from "./structure";
import { readValues } from "./value-reading";
import type { Values } from "./values";

/** An organisation's structure and measurements at one moment: plain values, safe to keep and share. */
export type Snapshot = {
  structure: Structure;
  values: Values;
  /** Without what those outside the organisation may not see yet. */
  isPublic?: true;
};

/** Tells whoever measures the server whether a snapshot was at hand. */
const snapshotChannel = channel("balansert:snapshot");

type Kept = { revision: bigint; snapshot: Promise<Snapshot> };

// The latest snapshot of each organisation, with the revision it was asked for: after a write that is another one. Kept as a
// promise, so that all who ask at once after a write wait for one reading.
const kept = new LRUCache<string, Kept>({ max: 50 });

// Those as known on a day, by organisation and day: a few, apart, so that looking back never costs the readers of today theirs.
const keptAsKnown = new LRUCache<string, Kept>({ max: 6 });

/**
 * The snapshot of an organisation by its code, or null when there is none the actor may see; for those outside it without what is
 * not approved yet. `known` reads it as known on a day that has come; null too where the public could not read it then. Costs one
 * small statement when nothing has changed since it was last read.
 */
export const getSnapshot = cache(
  async (actor: Actor, organisationCode: string, known: Day | null = null): Promise<Snapshot | null> => {
    const where = { AND: [organisationsWhere(actor), { code: organisationCode }] };
    const snapshot = await snapshotWhere(actor, where, known);
    if (!snapshot) return null;
    const { organisation, publicSince } = snapshot.structure;
    if (organisation.id === actor.organisationId) return snapshot;
    const wasPublic = known === null || (publicSince.organisation ?? "") <= known;
    return wasPublic ? publicSnapshot(snapshot) : null;
  },
);

/** The snapshot of the actor's own organisation; null for the public. */
export const getOwnSnapshot = cache(
  (actor: Actor): Promise<Snapshot | null> =>
    snapshotWhere(actor, { id: { in: actor.organisationId ? [actor.organisationId] : [] } }),
);

/** The structure of the actor's own organisation, for pages that show no values: they are not read again for them after a write. */
export const getOwnStructure = cache(async (actor: Actor): Promise<Structure | null> => {
  const { organisationId: id } = actor;
  const found = id
    ? await dbOf(id).organisation.findFirst({ where: { id }, select: { revision: true } })
    : null;
  if (!id || !found) return null;
  const known = kept.get(id);
  if (known?.revision === found.revision) return (await known.snapshot).structure;
  return dbOf(id).$transaction((tx) => readStructure(tx, id, null), { isolationLevel: "RepeatableRead" });
});

async function snapshotWhere(
  actor: Actor,
  where: Prisma.OrganisationWhereInput,
  day: Day | null = null,
): Promise<Snapshot | null> {
  const found = await dbOf(actor.organisationId).organisation.findFirst({
    where,
    select: { id: true, revision: true },
  });
  if (!found) return null;
  const { id, revision } = found;
  const [shelf, key] = day ? [keptAsKnown, `${id} ${day}`] : [kept, id];
  const known = shelf.get(key);
  const isKept = known?.revision === revision;
  snapshotChannel.publish({ kept: isKept });
  if (isKept) return known.snapshot;
  const snapshot = readSnapshot(id, day, day ? null : known?.snapshot);
  const entry = { revision, snapshot };
  shelf.set(key, entry);
  // A reading that failed is not kept: the next to ask tries again.
  snapshot.catch(() => shelf.get(key) === entry && shelf.delete(key));
  return snapshot;
}

/** Reads everything at one moment, of the revision it was asked for or a later one; of the values what a former one does not hold. */
async function readSnapshot(
  organisationId: string,
  known: Day | null,
  kept: Promise<Snapshot> | null = null,
): Promise<Snapshot> {
  // A former reading that failed has nothing to give.
  const former = (await kept?.catch(() => null))?.values ?? null;
  const before = known === null ? null : afterDay(known);
  return dbOf(organisationId).$transaction(
    async (tx) => ({
      structure: await readStructure(tx, organisationId, known),
      values: await readValues(tx, organisationId, { before, former }),
    }),
    // Over a million measurements on a busy machine: late is better than not at all.
    { isolationLevel: "RepeatableRead", timeout: 120_000 },
  );
}
