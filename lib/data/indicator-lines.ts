import "server-only";
import { cache } from "react";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere } from "./access";
import { grouped } from "./grouped";
import type { IndicatorName } from "./indicator-use";
import { type LibrarySheet, readSheets, sameFigures, servingOthers } from "./library-sheets";
import { listPlaces } from "./standing-link";

/** One indicator in the list of the library. */
export type IndicatorLine = IndicatorName & {
  kind: LibrarySheet["sheet"]["kind"];
  frequency: LibrarySheet["sheet"]["frequency"];
  ownerTitle: Texts | null;
  scored: boolean;
  confidential: boolean;
  archived: boolean;
  /** Its codes on cards of plans that are not archived, each once. */
  codes: string[];
  /** On a card, part of a formula, or weighing others. */
  used: boolean;
  /** Others in use that ask for the same figure. */
  sameAs: IndicatorName[];
};

/** What the list tells of some indicators, in the order asked for; nothing for who may not define anywhere. */
export const listIndicatorLines = cache(
  async (actor: Actor, ids: readonly string[]): Promise<IndicatorLine[]> => {
    const { organisationId } = actor;
    if (!organisationId || !maySomewhere(actor, "define")) return [];
    const library = await readSheets(organisationId);
    const places = grouped(await listPlaces(organisationId, ids), ({ indicatorId }) => indicatorId);
    const servesOthers = servingOthers(library);
    const known = new Map(library.map((each) => [each.id, each]));
    const shown = new Set(ids.flatMap((id) => known.get(id)?.marks ?? []));
    const alike = library.filter(({ marks }) => marks.some((mark) => shown.has(mark)));
    return ids.flatMap((id): IndicatorLine[] => {
      const indicator = known.get(id);
      if (!indicator) return [];
      const { code, archived, marks, sheet } = indicator;
      const { name, kind, frequency, ownerTitle, scored, visibility } = sheet;
      const codes = (places.get(id) ?? []).map((place) => place.code);
      return [
        {
          ...{ id, code, archived, name, kind, frequency, scored, codes },
          ownerTitle: ownerTitle ?? null,
          confidential: visibility === "confidential",
          used: codes.length > 0 || servesOthers(indicator),
          sameAs: archived ? [] : sameFigures(alike, marks, id),
        },
      ];
    });
  },
);
