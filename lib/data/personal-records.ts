import "server-only";
import { dbOf } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { Actor } from "./access";
import { idsAmong, namesOf } from "./audit-names";
import { managedUsersWhere } from "./managed-user";
import { personalSections } from "./personal-sections";
import type { PersonalRecord, PersonalRecords, PersonalSection } from "./personal-view";
import { write } from "./write";

/** Of these there may be a hundred thousand. */
const BATCH = 500;
const MOST_NAMED = 5_000;
const LONGEST_MS = 60_000;

/** Figures, and what was written: for the user alone, since who manages users reads no confidential ones. */
const OWN_WORDS = new Set(["value", "comment", "text", "answer", "closingReason", "reason"]);

/**
 * Everything held about a user, for the user, or for who may edit the user; told in the audit trail. What lets its holder in (hash of
 * the password, links) is not given out, nor what is about others, nor the user's words to anyone else. Null for who may not have it.
 */
export async function exportPerson(actor: Actor, { id }: { id: string }): Promise<PersonalRecords | null> {
  const mine =
    id === actor.userId ? { organisationId: actor.organisationId ?? "" } : managedUsersWhere(actor);
  const user = await dbOf(actor.organisationId).user.findFirst({ where: { AND: [mine, { id }] } });
  if (!user) return null;
  await write(actor, ({ audit }) => audit({ action: "user.export", entityId: id }));
  const { organisationId } = user;
  const sections = await dbOf(organisationId).$transaction(
    async (tx) => [
      ...(await personalSections(tx, user)),
      { section: "revisions", records: await all(tx, revisions(organisationId, id)) },
      { section: "acts", records: await all(tx, acts(organisationId, id)) },
    ],
    { timeout: LONGEST_MS },
  );
  const given = id === actor.userId ? sections : sections.map(withoutWords);
  return { user: user.name, sections: given, names: await namesIn(organisationId, given) };
}

function withoutWords({ section, records }: PersonalSection) {
  const kept = (record: PersonalRecord) => Object.entries(record).filter(([name]) => !OWN_WORDS.has(name));
  return { section, records: records.map((record) => Object.fromEntries(kept(record))) };
}

/** A moment as JSON has it. */
const moment = Prisma.raw(`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`);

const revisions = (organisationId: string, id: string) => Prisma.sql`
  SELECT m.indicator_id AS "indicatorId", m.unit_id AS "unitId", m.period, r.version, r.kind, r.stage,
    trim_scale(r.value)::text AS value, r.comment, r.source, to_char(r.recorded_at AT TIME ZONE 'UTC', ${moment}) AS "recordedAt"
  FROM measurement_revision r
  JOIN measurement m ON m.organisation_id = r.organisation_id AND m.id = r.measurement_id
  WHERE r.organisation_id = ${organisationId}::uuid AND r.recorded_by_id = ${id}::uuid
  ORDER BY r.recorded_at, r.measurement_id, r.version`;

const acts = (organisationId: string, id: string) => Prisma.sql`
  SELECT e.number, to_char(e.at AT TIME ZONE 'UTC', ${moment}) AS at, e.action, e.entity_id AS "entityId"
  FROM audit_event e WHERE e.organisation_id = ${organisationId}::uuid AND e.actor_id = ${id}::uuid
  ORDER BY e.number`;

/** Reads through a cursor, so that nobody waits while very many rows are taken in. */
async function all(tx: Transaction, query: Prisma.Sql): Promise<PersonalRecord[]> {
  await tx.$executeRaw`DECLARE records NO SCROLL CURSOR FOR SELECT to_json(record)::text AS record FROM (${query}) AS record`;
  const records: PersonalRecord[] = [];
  for (;;) {
    const rows = await tx.$queryRaw<{ record: string }[]>`FETCH ${Prisma.raw(String(BATCH))} FROM records`;
    for (const { record } of rows) records.push(JSON.parse(record));
    if (rows.length < BATCH) break;
  }
  await tx.$executeRaw`CLOSE records`;
  return records;
}

/** Names of units, indicators and the like; the other persons an act was about are not named. */
async function namesIn(organisationId: string, sections: readonly PersonalSection[]) {
  const values = sections.flatMap(({ records }) => records.flatMap((record) => Object.values(record)));
  const ids = idsAmong(values).slice(0, MOST_NAMED);
  const people = await dbOf(organisationId).user.findMany({
    where: { organisationId, id: { in: ids } },
    select: { id: true },
  });
  const persons = new Set(people.map(({ id }) => id));
  return namesOf(
    organisationId,
    ids.filter((id) => !persons.has(id)),
  );
}
