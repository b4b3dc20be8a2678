import "server-only";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import { definitionFingerprints } from "@/lib/domain/definition-fingerprint";
import { formulaParts, parseFormula } from "@/lib/domain/formula";
import { toFactSheet } from "./fact-sheet";
import type { IndicatorName } from "./indicator-use";

type IndicatorSheet = ReturnType<typeof toFactSheet>;
/** What a version of a fact sheet says: with the marks of the figure it asks for, and the codes its formula is made of. */
type ReadSheet = { sheet: IndicatorSheet; marks: string[]; parts: string[] };
export type LibrarySheet = ReadSheet & { id: string; code: string; archived: boolean };

// A version of a fact sheet is never changed, so what was read once of one need not be read again after each write.
const kept = new LRUCache<string, ReadSheet>({ max: 5000 });
const keyOf = (indicatorId: string, version: number) => `${indicatorId} ${version}`;

type Row = { id: string; code: string; archived: boolean; version: number };

/** Every indicator of an organisation with its fact sheet in force. */
export const readSheets = cache(async (organisationId: string): Promise<LibrarySheet[]> => {
  const rows = await dbOf(organisationId).$queryRaw<Row[]>`
    SELECT id::text, code, archived_at IS NOT NULL AS archived, definition_version AS version
    FROM indicator WHERE organisation_id = ${organisationId}::uuid`;
  const unread = rows.filter(({ id, version }) => !kept.has(keyOf(id, version)));
  const read = await readDefinitions(
    organisationId,
    unread.map(({ id }) => id),
  );
  return rows.flatMap(({ id, code, archived, version }) => {
    const key = keyOf(id, version);
    const known = kept.get(key) ?? read.get(key);
    return known ? [{ id, code, archived, ...known }] : [];
  });
});

async function readDefinitions(
  organisationId: string,
  indicatorIds: string[],
): Promise<Map<string, ReadSheet>> {
  if (indicatorIds.length === 0) return new Map();
  const rows = await dbOf(organisationId).indicatorDefinition.findMany({
    where: { organisationId, indicatorId: { in: indicatorIds } },
  });
  const read = new Map(rows.map((row) => [keyOf(row.indicatorId, row.version), readSheet(toFactSheet(row))]));
  for (const [key, each] of read) kept.set(key, each);
  return read;
}

function readSheet(sheet: IndicatorSheet): ReadSheet {
  const parsed = sheet.kind === "calculated" ? parseFormula(sheet.formula ?? "") : null;
  const parts = parsed?.ok ? formulaParts(parsed.formula).map(({ code }) => code) : [];
  return { sheet, marks: definitionFingerprints(sheet), parts };
}

/** The other indicators in use that share a mark (`definitionFingerprints`): they ask for the same figure. */
export function sameFigures(
  library: readonly LibrarySheet[],
  marks: readonly string[],
  ownId: string | null,
): IndicatorName[] {
  return library
    .filter((other) => other.id !== ownId && !other.archived)
    .filter((other) => other.marks.some((mark) => marks.includes(mark)))
    .map(toName);
}

/** An indicator as others point at it. */
export const toName = ({ id, code, sheet: { name } }: LibrarySheet): IndicatorName => ({ id, code, name });

/** Which indicators others are made of or weighed by. */
export function servingOthers(library: readonly LibrarySheet[]): (indicator: LibrarySheet) => boolean {
  const parts = new Set(library.flatMap((each) => each.parts));
  const weighing = new Set(library.map(({ sheet }) => sheet.denominatorId));
  return ({ id, code }) => parts.has(code) || weighing.has(id);
}
