import { tryFormula } from "@/lib/data/formula-trial";
import { createIndicator } from "@/lib/data/indicator";
import { archiveIndicator, restoreIndicator } from "@/lib/data/indicator-archive";
import { listIndicators } from "@/lib/data/indicator-library";
import { getLibraryChoices } from "@/lib/data/indicator-library-choices";
import { getLibraryIndicator, requireOwnFigure } from "@/lib/data/indicator-library-sheet";
import { listIndicatorLines } from "@/lib/data/indicator-lines";
import { createOfficialFigure, deleteOfficialFigure, editOfficialFigure } from "@/lib/data/official-figure";
import { importOfficialTable, tryOfficialTable } from "@/lib/data/official-table";
import { setServiceAspect } from "@/lib/data/service-aspect";
import { factSheetInput, formulaTrialInput } from "@/lib/schemas/indicator";
import { officialFigureInput, officialTableInput } from "@/lib/schemas/official-figure";
import { sameText } from "@/prisma/seed/texts";
import { db } from "@/tests/support/owner";
import { freshCode, type Guarded, guarded, type Rule } from "./guarded";
import { indicator } from "./indicator";
import type { Place } from "./place";

const anywhere: Rule = { permission: "define", at: "anywhere" };
const theIndicator = ({ indicatorId }: Place) => ({ indicatorId });

/** A new indicator nobody uses, archived or not. */
async function spare({ organisation: { actor } }: Place, archived: boolean) {
  const code = freshCode();
  const id = await createIndicator(actor, { code, factSheet: factSheetInput.parse(indicator(code)) });
  if (!archived) return { id, version: 1 };
  await archiveIndicator(actor, { id, version: 1 });
  return { id, version: 2 };
}

/** Official statistics of an area nobody has entered. */
const official = ({ indicatorId }: Place) =>
  officialFigureInput.parse({
    ...{ indicatorId, area: freshCode(), period: "2025", value: "4,5", source: "SSB" },
  });

/** Such a figure, entered. */
async function officialAt(place: Place) {
  const figure = official(place);
  const { organisationId } = place.organisation.actor;
  const definer = await db.user.findFirstOrThrow({ where: { organisationId: organisationId ?? "" } });
  const id = await createOfficialFigure({ ...place.organisation.actor, userId: definer.id }, figure);
  return { ...figure, id };
}

/** A table of one figure nobody has entered, and what was seen of it. */
async function aTable(place: Place) {
  const { indicatorId, area, period, source } = official(place);
  const input = officialTableInput.parse({ indicatorId, source, figures: [{ area, period, value: "4,5" }] });
  return { input, seal: (await tryOfficialTable(place.organisation.actor, input)).seal };
}

/** What those who define read of the library; each by what of it is this organisation's. */
export const libraryReads: Guarded[] = [
  guarded("listIndicators", anywhere, theIndicator, async (actor, { indicatorId }) =>
    (await listIndicators(actor, {}))?.found.find(({ id }) => id === indicatorId),
  ),
  guarded(
    "listIndicatorLines",
    anywhere,
    theIndicator,
    async (actor, { indicatorId }) => (await listIndicatorLines(actor, [indicatorId]))[0],
  ),
  guarded("getLibraryIndicator", anywhere, theIndicator, (actor, { indicatorId }) =>
    getLibraryIndicator(actor, indicatorId),
  ),
  guarded("getLibraryChoices", anywhere, theIndicator, async (actor, { indicatorId }) =>
    (await getLibraryChoices(actor))?.library.find(({ id }) => id === indicatorId),
  ),
  guarded(
    "tryFormula",
    { permission: "define", at: "sector" },
    ({ unitId }) => ({ unitId }),
    async (actor, { unitId }) => {
      const factSheet = { formula: "[A]", frequency: "tertial" };
      const tried = await tryFormula(
        actor,
        formulaTrialInput.parse({ code: "", trialUnitId: unitId, factSheet }),
      ).catch(() => null);
      return tried && "trial" in tried && tried.trial.at?.unit.id === unitId;
    },
  ),
  guarded("tryOfficialTable", anywhere, aTable, (actor, { input }) =>
    tryOfficialTable(actor, input).catch(() => null),
  ),
  guarded("requireOwnFigure", anywhere, theIndicator, async (actor, { indicatorId }) => {
    const factSheet = factSheetInput.parse(indicator("OWN", { name: sameText(freshCode()) }));
    const asked = requireOwnFigure(actor, indicatorId, factSheet).then(() => true);
    return (await asked.catch(() => false)) && getLibraryIndicator(actor, indicatorId);
  }),
];

/** What those who define write in the library. */
export const libraryWrites: Guarded[] = [
  guarded("archiveIndicator", anywhere, (place) => spare(place, false), archiveIndicator),
  guarded(
    "setServiceAspect",
    anywhere,
    async (place) => ({ ...(await spare(place, false)), serviceAspect: "quality" as const }),
    setServiceAspect,
  ),
  guarded("createOfficialFigure", anywhere, official, createOfficialFigure),
  guarded("editOfficialFigure", anywhere, officialAt, editOfficialFigure),
  guarded("deleteOfficialFigure", anywhere, officialAt, deleteOfficialFigure),
  guarded("importOfficialTable", anywhere, aTable, async (actor, { input, seal }) => {
    await importOfficialTable(actor, input, seal);
  }),
  guarded("restoreIndicator", anywhere, (place) => spare(place, true), restoreIndicator),
];
