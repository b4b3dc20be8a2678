import "server-only";
import { cache } from "react";
import { dbOf } from "@/lib/db/client";
import { foldedText } from "@/lib/domain/folded-text";
import type { IndicatorFilter } from "@/lib/schemas/indicator-filter";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere } from "./access";
import type { IndicatorName } from "./indicator-use";
import { type LibrarySheet, readSheets, servingOthers, toName } from "./library-sheets";
import { listPerspectives } from "./perspective";
import { standingIndicators } from "./standing-link";
import { asTexts } from "./texts";

export type IndicatorLibrary = {
  /** All that match the filter, in no order; `listIndicatorLines` tells of those that are shown. */
  found: IndicatorName[];
  total: number;
  perspectives: { id: string; name: Texts }[];
  cards: { id: string; name: Texts }[];
};

/** The indicators of the organisation that match a filter; null for who may not define anywhere. A fixed number of statements. */
export const listIndicators = cache(
  async (actor: Actor, filter: IndicatorFilter): Promise<IndicatorLibrary | null> => {
    const { organisationId } = actor;
    if (!organisationId || !maySomewhere(actor, "define")) return null;
    const cards = await dbOf(actor.organisationId).scorecard.findMany({
      where: { organisationId, archivedAt: null, plan: { state: { not: "archived" } } },
      select: { id: true, name: true },
    });
    const library = await readSheets(organisationId);
    const found = await usedAs(organisationId, library, filter);
    return {
      found: found.filter((each) => matches(each, filter)).map(toName),
      total: library.length,
      perspectives: await listPerspectives(actor),
      cards: cards.map(({ id, name }) => ({ id, name: asTexts(name) })),
    };
  },
);

/** Those used as the filter asks: only then is it read where they stand. */
async function usedAs(organisationId: string, library: LibrarySheet[], filter: IndicatorFilter) {
  const { card, perspective, used } = filter;
  const placed = card || perspective ? await standingIndicators(organisationId, { card, perspective }) : null;
  const there = placed ? library.filter(({ id }) => placed.has(id)) : library;
  if (!used) return there;
  const standing = await standingIndicators(organisationId);
  const servesOthers = servingOthers(library);
  return there.filter((each) => (standing.has(each.id) || servesOthers(each)) === (used === "yes"));
}

function matches({ code, archived, sheet }: LibrarySheet, filter: IndicatorFilter): boolean {
  const is = (asked: "yes" | "no" | undefined, fact: boolean) => !asked || (asked === "yes") === fact;
  const { text, kind, frequency } = filter;
  return [
    !text || holds(code, sheet, foldedText(text)),
    !kind || sheet.kind === kind,
    !frequency || sheet.frequency === frequency,
    is(filter.scored, sheet.scored),
    is(filter.confidential, sheet.visibility === "confidential"),
    !filter.owner || !sheet.ownerTitle,
    filter.state === "all" || archived === (filter.state === "archived"),
  ].every(Boolean);
}

/** Does the code, or the name or definition in any language, hold the text? */
function holds(code: string, { name, definition }: LibrarySheet["sheet"], text: string): boolean {
  return [code, ...Object.values(name), ...Object.values(definition)].some((each) =>
    foldedText(each).includes(text),
  );
}
