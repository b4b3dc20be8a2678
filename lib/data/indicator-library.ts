import "server-only";
import { LRUCache } from "lru-cache";
import { cache } from "react";
import { db } from "@/lib/db/client";
import { definitionFingerprints } from "@/lib/domain/definition-fingerprint";
import { foldedText } from "@/lib/domain/folded-text";
import { formulaParts } from "@/lib/domain/formula";
import type { IndicatorFilter } from "@/lib/schemas/indicator-filter";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere } from "./access";
import { toFactSheet } from "./fact-sheet";
import { grouped } from "./grouped";
import { readFormulas } from "./indicator-formula";
import type { IndicatorName } from "./indicator-use";
import { listPerspectives } from "./perspective";
import { listStandingLinks, type StandingLink } from "./standing-link";
import { asTexts } from "./texts";

/** One indicator in the list of the library. */
export type IndicatorListing = IndicatorName & {
  kind: IndicatorSheet["kind"];
  frequency: IndicatorSheet["frequency"];
  definition: Texts;
  ownerTitle: Texts | null;
  scored: boolean;
  confidential: boolean;
  archived: boolean;
  /** Where it stands on cards of plans that are not archived: its code there, the card, and the perspective. */
  places: readonly Omit<StandingLink, "indicatorId">[];
  /** On a card, part of a formula, or weighing others. */
  used: boolean;
  /** Others in use that ask for the same figure. */
  sameAs: IndicatorName[];
};

export type IndicatorLibrary = {
  /** All that match the filter, in no order. */
  found: IndicatorListing[];
  total: number;
  perspectives: { id: string; name: Texts }[];
  cards: { id: string; name: Texts }[];
};

/** The indicators of the organisation that match a filter; null for who may not define anywhere. A fixed number of statements. */
export const listIndicators = cache(
  async (actor: Actor, filter: IndicatorFilter): Promise<IndicatorLibrary | null> => {
    const { organisationId } = actor;
    if (!organisationId || !maySomewhere(actor, "define")) return null;
    const cards = await db.scorecard.findMany({
      where: { organisationId, archivedAt: null, plan: { state: { not: "archived" } } },
      select: { id: true, name: true },
    });
    const all = await readListings(
      organisationId,
      cards.map(({ id }) => id),
    );
    return {
      found: all.filter((listing) => matches(listing, filter)),
      total: all.length,
      perspectives: await listPerspectives(actor),
      cards: cards.map(({ id, name }) => ({ id, name: asTexts(name) })),
    };
  },
);

async function readListings(organisationId: string, cardIds: string[]): Promise<IndicatorListing[]> {
  const sheets = await readSheets(organisationId);
  const standing = grouped(await listStandingLinks(cardIds), ({ indicatorId }) => indicatorId);
  const byMark = grouped(
    sheets.flatMap((sheet) => sheet.marks.map((mark) => ({ mark, sheet }))),
    ({ mark }) => mark,
  );
  const parts = new Set(
    [...(await readFormulas(db, organisationId)).values()].flatMap((formula) =>
      formulaParts(formula).map(({ code }) => code),
    ),
  );
  const weighing = new Set(sheets.map(({ sheet }) => sheet.denominatorId));
  return sheets.map(({ id, code, archived, sheet, marks }) => {
    const places = standing.get(id) ?? [];
    const alike = new Set(marks.flatMap((mark) => byMark.get(mark) ?? []).map((other) => other.sheet));
    const { name, definition, kind, frequency, ownerTitle, scored, visibility } = sheet;
    return {
      ...{ id, code, archived, name, definition, kind, frequency, scored, places },
      ownerTitle: ownerTitle ?? null,
      confidential: visibility === "confidential",
      used: places.length > 0 || parts.has(code) || weighing.has(id),
      sameAs: archived ? [] : sameFigures([...alike], marks, id),
    };
  });
}

type IndicatorSheet = ReturnType<typeof toFactSheet>;
type LibrarySheet = { id: string; code: string; archived: boolean; sheet: IndicatorSheet; marks: string[] };

// A version of a fact sheet is never changed, so what was read once of one need not be read again after each write.
const kept = new LRUCache<string, Pick<LibrarySheet, "sheet" | "marks">>({ max: 5000 });
const keyOf = (indicatorId: string, version: number) => `${indicatorId} ${version}`;

/** Every indicator of an organisation with its fact sheet in force. */
export async function readSheets(organisationId: string): Promise<LibrarySheet[]> {
  const rows = await db.indicator.findMany({
    where: { organisationId },
    select: { id: true, code: true, archivedAt: true, definitionVersion: true },
  });
  const unread = rows.filter(({ id, definitionVersion }) => !kept.has(keyOf(id, definitionVersion)));
  const read = await readDefinitions(
    organisationId,
    unread.map(({ id }) => id),
  );
  return rows.flatMap(({ id, code, archivedAt, definitionVersion }) => {
    const key = keyOf(id, definitionVersion);
    const known = kept.get(key) ?? read.get(key);
    return known ? [{ id, code, archived: archivedAt !== null, ...known }] : [];
  });
}

async function readDefinitions(organisationId: string, indicatorIds: string[]) {
  const rows = await db.indicatorDefinition.findMany({
    where: { organisationId, indicatorId: { in: indicatorIds } },
  });
  const read = new Map(
    rows.map((row) => {
      const sheet = toFactSheet(row);
      return [keyOf(row.indicatorId, row.version), { sheet, marks: definitionFingerprints(sheet) }];
    }),
  );
  for (const [key, each] of read) kept.set(key, each);
  return read;
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
    .map(({ id, code, sheet: { name } }) => ({ id, code, name }));
}

function matches(listing: IndicatorListing, filter: IndicatorFilter): boolean {
  const is = (asked: "yes" | "no" | undefined, fact: boolean) => !asked || (asked === "yes") === fact;
  const { text, kind, frequency, perspective, card } = filter;
  return [
    !text || holds(listing, foldedText(text)),
    !kind || listing.kind === kind,
    !frequency || listing.frequency === frequency,
    !perspective || listing.places.some((place) => place.perspectiveId === perspective),
    !card || listing.places.some((place) => place.cardId === card),
    is(filter.scored, listing.scored),
    is(filter.confidential, listing.confidential),
    is(filter.used, listing.used),
    !filter.owner || listing.ownerTitle === null,
    filter.state === "all" || listing.archived === (filter.state === "archived"),
  ].every(Boolean);
}

/** Does the code, or the name or definition in any language, hold the text? */
function holds({ code, name, definition }: IndicatorListing, text: string): boolean {
  return [code, ...Object.values(name), ...Object.values(definition)].some((each) =>
    foldedText(each).includes(text),
  );
}
