import "server-only";
import { dbOf, dbOfAll } from "@/lib/db/client";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { ChainCheck, type ChainEntry, type ChainFault, type ChainHead } from "./audit-chain";
import { pacer } from "./pace";
import { asTexts } from "./texts";

const BATCH = 500;

/** How a chain was found: its end, and the first thing wrong with it; null: nothing is. */
export type ChainState = { head: ChainHead | null; fault: ChainFault | null };

/** The end of the chain of the organisation's audit trail; null for who may not read the trail, or where nothing is written yet. */
export async function getChainHead(actor: Actor): Promise<ChainHead | null> {
  const organisationId = await readableTrail(actor);
  return organisationId === null ? null : (await endOf(organisationId)).head;
}

/** Goes through the whole audit trail of the actor's organisation, entry by entry; null for who may not read it. */
export async function verifyAuditTrail(actor: Actor): Promise<ChainState | null> {
  const organisationId = await readableTrail(actor);
  return organisationId === null ? null : verifyChain(organisationId);
}

/** The organisations there are, for whoever runs the installation. */
export async function listChains(): Promise<{ organisationId: string; name: Texts }[]> {
  const rows = await dbOfAll.organisation.findMany({
    orderBy: { code: "asc" },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ organisationId: id, name: asTexts(name) }));
}

/** Reckons every entry of an organisation's trail anew, in order, up to the end it had when this began. */
export async function verifyChain(organisationId: string): Promise<ChainState> {
  const { head, stored } = await endOf(organisationId);
  const check = new ChainCheck();
  const pause = pacer();
  for await (const entries of entriesOf(organisationId, head?.number ?? stored)) {
    for (const entry of entries) {
      const fault = check.take(entry);
      if (fault) return { head, fault };
    }
    await pause();
  }
  const fault = check.end(head ?? { number: 0, hash: "" }, stored);
  return { head, fault: fault ?? (await wronglyEmptied(organisationId, check.emptied)) };
}

async function readableTrail(actor: Actor): Promise<string | null> {
  const root = await dbOf(actor.organisationId).unit.findFirst({
    where: { AND: [unitsWhere(actor, "readAudit"), { parentId: null }] },
    select: { organisationId: true },
  });
  return root?.organisationId ?? null;
}

/** Where writing stopped, and the number of the last entry there is, of one moment. */
async function endOf(organisationId: string): Promise<{ head: ChainHead | null; stored: number }> {
  const [row] = await dbOf(organisationId).$queryRaw<
    [{ number: number | null; hash: string; stored: number }]
  >`
    SELECT h.number, encode(h.hash, 'hex') AS hash,
      coalesce((SELECT max(number) FROM audit_event WHERE organisation_id = o.id), 0) AS stored
    FROM organisation o LEFT JOIN audit_head h ON h.organisation_id = o.id WHERE o.id = ${organisationId}::uuid`;
  const { number, hash, stored } = row;
  return { head: number === null ? null : { number, hash }, stored };
}

/** Reads them in batches, each entry as one text, which is far lighter than a row of many columns. */
async function* entriesOf(organisationId: string, last: number): AsyncGenerator<ChainEntry[]> {
  let after = 0;
  while (after < last) {
    const rows = await dbOf(organisationId).$queryRaw<{ entry: string }[]>`
      SELECT to_json(part)::text AS entry FROM (
        SELECT organisation_id AS "organisationId", number, encode(previous_hash, 'hex') AS "previousHash", id,
          (extract(epoch FROM at) * 1000)::bigint::text AS at, actor_id AS "actorId", entity_id AS "entityId",
          revision::text, before::text, after::text, personal::text, encode(personal_hash, 'hex') AS "personalHash", action,
          encode(hash, 'hex') AS hash
        FROM audit_event
        WHERE organisation_id = ${organisationId}::uuid AND number > ${after} AND number <= ${last}
        ORDER BY number LIMIT ${BATCH}
      ) AS part`;
    const entries = rows.map(({ entry }): ChainEntry => JSON.parse(entry));
    yield entries;
    after = entries.at(-1)?.number ?? last;
  }
}

/** Names may be missing of those whose data were erased, which is an entry of its own. */
async function wronglyEmptied(
  organisationId: string,
  emptied: ReadonlyMap<string, number>,
): Promise<ChainFault | null> {
  const erased = await dbOf(organisationId).auditEvent.findMany({
    where: { organisationId, action: "user.erase", entityId: { in: [...emptied.keys()] } },
    select: { entityId: true },
  });
  const known = new Set(erased.map(({ entityId }) => entityId));
  const numbers = [...emptied].flatMap(([entityId, number]) => (known.has(entityId) ? [] : [number]));
  return numbers.length > 0 ? { number: Math.min(...numbers), fault: "emptied" } : null;
}
