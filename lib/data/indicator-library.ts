import "server-only";
import { cache } from "react";
import { db } from "@/lib/db/client";
import { definitionFingerprints } from "@/lib/domain/definition-fingerprint";
import { foldedText } from "@/lib/domain/folded-text";
import { formulaParts } from "@/lib/domain/formula";
import type { IndicatorFilter } from "@/lib/schemas/indicator-filter";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere } from "./access";
import { toFactSheet } from "./fact-sheet";
import { readFormulas } from "./indicator-formula";
import { type IndicatorName, standingLinks } from "./indicator-use";
import { listPerspectives } from "./perspective";
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
  places: { code: string; cardId: string; perspectiveId: string }[];
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
    const all = await readListings(organisationId);
    const cards = await db.scorecard.findMany({
      where: { organisationId, archivedAt: null, plan: { state: { not: "archived" } } },
      select: { id: true, name: true },
    });
    return {
      found: all.filter((listing) => matches(listing, filter)),
      total: all.length,
      perspectives: await listPerspectives(actor),
      cards: cards.map(({ id, name }) => ({ id, name: asTexts(name) })),
    };
  },
);

async function readListings(organisationId: string): Promise<IndicatorListing[]> {
  const sheets = await readSheets(organisationId);
  const links = await db.indicatorLink.findMany({
    where: { organisationId, AND: [standingLinks, onCurrentCard] },
    select: { code: true, indicatorId: true, successFactor: { select: withCard } },
  });
  const parts = new Set(
    [...(await readFormulas(db, organisationId)).values()].flatMap((formula) =>
      formulaParts(formula).map(({ code }) => code),
    ),
  );
  const weighing = new Set(sheets.map(({ sheet }) => sheet.denominatorId));
  return sheets.map(({ id, code, archived, sheet, marks }) => {
    const places = links
      .filter((link) => link.indicatorId === id)
      .map(({ successFactor, code: linkCode }) => ({
        code: linkCode,
        perspectiveId: successFactor.perspectiveId,
        cardId: successFactor.objective.focusArea.scorecardId,
      }));
    const { name, definition, kind, frequency, ownerTitle, scored, visibility } = sheet;
    return {
      ...{ id, code, archived, name, definition, kind, frequency, scored, places },
      ownerTitle: ownerTitle ?? null,
      confidential: visibility === "confidential",
      used: places.length > 0 || parts.has(code) || weighing.has(id),
      sameAs: archived ? [] : sameFigures(sheets, marks, id),
    };
  });
}

const onCurrentCard = {
  successFactor: {
    objective: { focusArea: { scorecard: { plan: { state: { not: "archived" as const } } } } },
  },
};
const withCard = {
  perspectiveId: true,
  objective: { select: { focusArea: { select: { scorecardId: true } } } },
} as const;

type IndicatorSheet = ReturnType<typeof toFactSheet>;
type LibrarySheet = { id: string; code: string; archived: boolean; sheet: IndicatorSheet; marks: string[] };

/** Every indicator of an organisation with its fact sheet in force. */
export async function readSheets(organisationId: string): Promise<LibrarySheet[]> {
  const rows = await db.indicator.findMany({
    where: { organisationId },
    include: { definitions: { orderBy: { version: "desc" }, distinct: ["indicatorId"] } },
  });
  return rows.flatMap(({ id, code, archivedAt, definitions: [definition] }) => {
    if (!definition) return [];
    const sheet = toFactSheet(definition);
    return [{ id, code, archived: archivedAt !== null, sheet, marks: definitionFingerprints(sheet) }];
  });
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
