import "server-only";
import type { PeriodKind } from "@/lib/domain/period";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, maySomewhere } from "./access";
import { trialUnits } from "./formula-trial";
import type { IndicatorName } from "./indicator-use";
import { readSheets, toName } from "./library-sheets";
import { getOwnSnapshot } from "./snapshot";

/** What the form of a fact sheet chooses among. */
export type LibraryChoices = {
  /** The indicators in use. */
  library: IndicatorName[];
  dashboardKind: PeriodKind;
  /** Where a formula may be tried. */
  trialUnits: { id: string; name: Texts }[];
};

/** The choices of a fact sheet's form; null for who may not define anywhere. */
export async function getLibraryChoices(actor: Actor): Promise<LibraryChoices | null> {
  const snapshot = await getOwnSnapshot(actor);
  if (!snapshot || !maySomewhere(actor, "define")) return null;
  const { organisation } = snapshot.structure;
  const library = await readSheets(organisation.id);
  return {
    library: library.filter(({ archived }) => !archived).map(toName),
    dashboardKind: organisation.dashboardKind,
    trialUnits: trialUnits(actor, snapshot).map(({ id, name }) => ({ id, name })),
  };
}
