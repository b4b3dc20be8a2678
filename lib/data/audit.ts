import "server-only";
import { dbOf } from "@/lib/db/client";
import { fieldChanges } from "@/lib/domain/field-change";
import type { AuditFilter } from "@/lib/schemas/audit-filter";
import { type Actor, unitsWhere } from "./access";
import { idsAmong, namesOf } from "./audit-names";
import {
  type AuditQuery,
  type AuditRow,
  auditQuery,
  auditRows,
  SEARCH_DEPTH,
  searchEnd,
} from "./audit-query";
import type { AuditBatch, AuditLine, AuditTrail } from "./audit-view";

const PAGE = 50;
const BATCH = 500;

/** What a reader of the trail may see. `guarded` are the indicators whose figures are kept from the reader. */
type Reader = { organisationId: string; guarded: ReadonlySet<string>; open: string[] | null };

/**
 * A page of the organisation's audit trail, latest first, or null for who may not read it: the trail is of the whole organisation,
 * so it takes readAudit at the root. Without readConfidential the figures of confidential indicators, and of those with a limit for
 * small numbers, are neither shown nor searched.
 */
export async function getAuditTrail(actor: Actor, filter: AuditFilter): Promise<AuditTrail | null> {
  const reader = await readerFor(actor);
  if (!reader) return null;
  const { organisationId } = reader;
  const query = await auditQuery(organisationId, filter, reader.open);
  const start = filter.earlierThan ?? null;
  const rows = await auditRows(query, start, PAGE + 1, SEARCH_DEPTH);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const isCut = rows.length > PAGE && last !== undefined;
  const searched = !isCut && query.match ? await searchEnd(query, start, SEARCH_DEPTH) : null;
  const people = await dbOf(actor.organisationId).user.findMany({
    where: { organisationId },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  const place = isCut ? { at: last.at.toISOString(), id: last.id } : searched;
  return {
    ...(await batchOf(reader, shown)),
    people,
    older: place && `${place.at}_${place.id}`,
    searchedTo: searched?.at ?? null,
  };
}

/** The whole filtered trail in batches, latest first, as it is read: any number of events in little memory. Null: may not read it. */
export async function readAuditTrail(
  actor: Actor,
  filter: AuditFilter,
): Promise<AsyncGenerator<AuditBatch> | null> {
  const reader = await readerFor(actor);
  return reader && batches(reader, await auditQuery(reader.organisationId, filter, reader.open));
}

async function* batches(reader: Reader, query: AuditQuery): AsyncGenerator<AuditBatch> {
  let rows = await auditRows(query, null, BATCH, null);
  while (rows.length > 0) {
    yield await batchOf(reader, rows);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    rows = await auditRows(query, { at: last.at.toISOString(), id: last.id }, BATCH, null);
  }
}

async function readerFor(actor: Actor): Promise<Reader | null> {
  const root = await dbOf(actor.organisationId).unit.findFirst({
    where: { AND: [unitsWhere(actor, "readAudit"), { parentId: null }] },
    select: { organisationId: true, id: true },
  });
  if (!root) return null;
  const { organisationId } = root;
  const mayReadAll = await dbOf(actor.organisationId).unit.findFirst({
    where: { AND: [unitsWhere(actor, "readConfidential"), { id: root.id }] },
    select: { id: true },
  });
  if (mayReadAll) return { organisationId, guarded: new Set(), open: null };
  const definitions = await dbOf(actor.organisationId).indicatorDefinition.findMany({
    where: { organisationId },
    select: { indicatorId: true, visibility: true, smallNumberLimit: true },
  });
  // Of any version: a figure was given under the rule of its time, and is told under the strictest there has been.
  const guarded = new Set(
    definitions
      .filter((each) => each.visibility === "confidential" || each.smallNumberLimit !== null)
      .map((each) => each.indicatorId),
  );
  const open = definitions.map((each) => each.indicatorId).filter((id) => !guarded.has(id));
  return { organisationId, guarded, open: [...new Set(open)] };
}

async function batchOf(reader: Reader, rows: readonly AuditRow[]): Promise<AuditBatch> {
  const indicators = await indicatorsOf(reader, rows);
  const lines = rows.map((row) => lineOf(row, reader.guarded.has(indicators.get(row.entityId) ?? "")));
  const ids = lines.flatMap(({ entityId, changes }) => [
    entityId,
    ...changes.flatMap(({ before, after }) => [before, after].flat(9)),
  ]);
  return { lines, names: await namesOf(reader.organisationId, idsAmong(ids)) };
}

/** Follow-up of a figure names its indicator in the event itself. */
const aboutFigures = /^(deviation|prognosis)\./;

/** Which indicator each measurement, deviation and prognosis is of; asked only for readers from whom some figures are kept. */
async function indicatorsOf({ organisationId, guarded }: Reader, rows: readonly AuditRow[]) {
  if (guarded.size === 0) return new Map<string, string>();
  const ids = rows.filter((row) => row.action.startsWith("measurement.")).map((row) => row.entityId);
  const measurements = await dbOf(organisationId).measurement.findMany({
    where: { organisationId, id: { in: ids } },
    select: { id: true, indicatorId: true },
  });
  return new Map([
    ...rows.flatMap(({ entityId, action, after }) => {
      const { indicatorId } = (after ?? {}) as { indicatorId?: string };
      return indicatorId && aboutFigures.test(action) ? [[entityId, indicatorId] as const] : [];
    }),
    ...measurements.map(({ id, indicatorId }) => [id, indicatorId] as const),
  ]);
}

// What a figure is, and what is said of it.
const figures = new Set(
  "value numerator denominator comment kind fact cause action answer closingReason".split(" "),
);

function lineOf(row: AuditRow, withheld: boolean): AuditLine {
  const [noun = "", verb = ""] = row.action.split(".");
  // Where a unit stands is told by its parent; the path of ids is for the database.
  const changes = fieldChanges(whole(row, "before"), whole(row, "after")).filter(
    ({ path }) => path[0] !== "path",
  );
  return {
    id: row.id,
    at: row.at.toISOString(),
    person: row.person,
    noun,
    verb,
    entityId: row.entityId,
    changes: withheld ? changes.filter(({ path }) => !figures.has(path[0] ?? "")) : changes,
    withheld,
  };
}

/** How a thing stood, its name and address with it where they are still there. */
function whole(row: AuditRow, side: "before" | "after"): unknown {
  const personal = row.personal?.[side];
  return personal ? { ...personal, ...(row[side] as object | null) } : row[side];
}
