import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { periodAt } from "@/lib/domain/period";
import { prognosisPeriod } from "@/lib/domain/prognosis";
import { type Actor, mayAt } from "./access";
import { indicatorHead, sightOf } from "./follow-up-sight";
import type { PrognosisForm } from "./follow-up-view";
import { unitHead } from "./indicator-row";
import { organisationHead } from "./organisation-head";
import { getOwnSnapshot } from "./snapshot";

/** What a prognosis may be about; null where the actor may not enter, or does not see the indicator. */
export const getPrognosisForm = cache(
  async (actor: Actor, unitCode: string, indicatorCode: string): Promise<PrognosisForm | null> => {
    const snapshot = await getOwnSnapshot(actor);
    const unit = snapshot?.structure.units.find(({ code }) => code === unitCode);
    const asked = snapshot?.structure.indicatorsByCode.get(indicatorCode);
    if (!snapshot || !unit || !asked) return null;
    const { id: organisationId, dashboardKind } = snapshot.structure.organisation;
    if (!mayAt(actor, "enter", { organisationId, path: unit.path })) return null;
    const sight = await sightOf(snapshot, actor);
    const indicator = sight.seesIndicator(asked.id, unit, periodAt(dashboardKind, today()));
    if (!indicator) return null;
    const year = periodAt(indicator.frequency === "schoolYear" ? "schoolYear" : "year", today()).year;
    return {
      organisation: organisationHead(snapshot),
      unit: { ...unitHead(unit), id: unit.id },
      indicator: indicatorHead(indicator),
      years: [year, year + 1, year - 1].map((each) => ({
        year: each,
        period: prognosisPeriod(indicator.frequency, each).code,
      })),
    };
  },
);
