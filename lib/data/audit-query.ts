import "server-only";
import { dbOf } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { addDays, startOfDay } from "@/lib/domain/day";
import type { AuditFilter } from "@/lib/schemas/audit-filter";
import { idsNamed } from "./audit-names";

/** An event as it is kept, with the name of who did it. */
export type AuditRow = {
  id: string;
  at: Date;
  person: string | null;
  action: string;
  entityId: string;
  before: unknown;
  after: unknown;
  /** The names and addresses among what changed; null when there were none, or they are erased. */
  personal: { before: object | null; after: object | null } | null;
};

/** A moment and an id: the place of an event in the trail. */
type Place = { at: string; id: string };

/** What is asked of the trail, ready for the database. `open` holds the indicators whose figures may be searched; null: all. */
export type AuditQuery = { organisationId: string; where: Prisma.Sql; match: Prisma.Sql | null };

/** How far back one search for a text looks, in events: no index helps there. */
export const SEARCH_DEPTH = 20_000;

const latestFirst = Prisma.sql`ORDER BY e.at DESC, e.id DESC`;

/** Makes the query of a filter. `openIndicators`: those whose figures the reader may search in; null for all. */
export async function auditQuery(
  organisationId: string,
  filter: AuditFilter,
  openIndicators: readonly string[] | null,
): Promise<AuditQuery> {
  const { person, noun, from, to, text } = filter;
  const conditions = [
    Prisma.sql`e.organisation_id = ${organisationId}::uuid`,
    ...(person === "system" ? [Prisma.sql`e.actor_id IS NULL`] : []),
    ...(person && person !== "system" ? [Prisma.sql`e.actor_id = ${person}::uuid`] : []),
    ...(noun ? [Prisma.sql`starts_with(e.action, ${`${noun}.`})`] : []),
    ...(from ? [Prisma.sql`e.at >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`e.at < ${startOfDay(addDays(to, 1))}`] : []),
  ];
  const match = text ? textMatch(text, await idsNamed(organisationId, text), openIndicators) : null;
  return { organisationId, where: Prisma.join(conditions, " AND "), match };
}

/** Events about something of that name, or with the text in a field. Figures kept from the reader are not searched either. */
function textMatch(text: string, named: readonly string[], openIndicators: readonly string[] | null) {
  const isOpen = openIndicators
    ? Prisma.sql`(e.action !~ '^(measurement|deviation|prognosis)\\.' OR e.after->>'indicatorId' = ANY(${openIndicators}))`
    : Prisma.sql`true`;
  const fields = Prisma.sql`jsonb_path_query_array(jsonb_build_array(e.before, e.after, e.personal - 'salt'),
    'strict $.** ? (@.type() == "string" || @.type() == "number")')::text`;
  const places = Prisma.sql`coalesce(e.before::text, '') || coalesce(e.after::text, '')`;
  return Prisma.sql`(e.entity_id = ANY(${named}::uuid[])
    OR ${places} LIKE ANY(${named.map((id) => `%${id}%`)})
    OR (${isOpen} AND position(lower(${text}) in lower(${fields})) > 0))`;
}

/** The next events of a query, latest first; null for the place means from the top. A text is searched for `depth` events deep. */
export async function auditRows(
  { organisationId, where, match }: AuditQuery,
  earlierThan: Place | null,
  limit: number,
  depth: number | null,
): Promise<AuditRow[]> {
  const events = Prisma.sql`SELECT * FROM audit_event e WHERE ${where} ${after(earlierThan)} ${latestFirst}`;
  const searched = match
    ? Prisma.sql`SELECT * FROM (${events} ${depth ? Prisma.sql`LIMIT ${depth}` : Prisma.empty}) e WHERE ${match} ${latestFirst}`
    : events;
  return dbOf(organisationId).$queryRaw<AuditRow[]>`
    SELECT e.id::text, e.at, u.name AS person, e.action, e.entity_id::text AS "entityId", e.before, e.after, e.personal
    FROM (${searched} LIMIT ${limit}) e
    LEFT JOIN "user" u ON u.organisation_id = e.organisation_id AND u.id = e.actor_id ${latestFirst}`;
}

/** The place where a search that deep ends; null when it reaches the beginning of the trail. */
export async function searchEnd(
  { organisationId, where }: AuditQuery,
  earlierThan: Place | null,
  depth: number,
): Promise<Place | null> {
  const [row] = await dbOf(organisationId).$queryRaw<{ at: Date; id: string }[]>`
    SELECT e.at, e.id::text FROM audit_event e WHERE ${where} ${after(earlierThan)} ${latestFirst}
    OFFSET ${depth - 1} LIMIT 1`;
  return row ? { at: row.at.toISOString(), id: row.id } : null;
}

function after(place: Place | null): Prisma.Sql {
  return place ? Prisma.sql`AND (e.at, e.id) < (${place.at}::timestamptz, ${place.id}::uuid)` : Prisma.empty;
}
