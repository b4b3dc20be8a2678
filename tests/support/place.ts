import { getScorecardEditor } from "@/lib/data/scorecard-editor";
import { listScorecards } from "@/lib/data/scorecard-list";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import { grouping } from "./grouping";
import { indicator, level } from "./indicator";
import { anOrganisation, type Organisation, unit } from "./organisation";
import { scorecard } from "./scorecard";

/** The ids of everything a request about one unit, the sector, may name. */
export type Place = {
  organisation: Organisation;
  unitId: string;
  planId: string;
  perspectiveId: string;
  scorecardId: string;
  focusAreaId: string;
  objectiveId: string;
  successFactorId: string;
  linkId: string;
  indicatorId: string;
  /** An indicator that stands on no card yet. */
  spareIndicatorId: string;
};

/**
 * An organisation nothing of which is published: root > (sector > north, care). The sector owns its card, and reports by hand
 * A, B (confidential). SPARE is in the library only.
 */
export async function aPlace(): Promise<Place> {
  const confidential = { visibility: "confidential", confidentialReason: { nn: "løynd" } } as const;
  const organisation = await anOrganisation({
    published: false,
    units: [unit("root", null), unit("sector", "root"), unit("north", "sector"), unit("care", "root")],
    indicators: [indicator("A"), indicator("B", confidential), indicator("SPARE")],
    scorecards: [
      scorecard({ R1: ["A", "B"] }, { owner: "sector", assignedTo: ["sector"], published: false }),
    ],
    targetLevels: [level("A", "5", "2.5")],
    groupings: [grouping("cut", { sector: { all: "1" } })],
  });
  const { actor, id: organisationId } = organisation;
  const [card] = (await listScorecards(actor)).cards;
  const editor = await getScorecardEditor(actor, card?.id ?? "");
  const plan = await db.plan.findFirstOrThrow({ where: { organisationId } });
  const [area] = editor?.focusAreas ?? [];
  const [objective] = area?.objectives ?? [];
  const [factor] = objective?.successFactors ?? [];
  const [link] = factor?.links ?? [];
  if (!card || !area || !objective || !factor || !link) throw new Error("the card lacks a level");
  return {
    organisation,
    unitId: idOf(organisation.units, "sector"),
    planId: plan.id,
    perspectiveId: factor.perspectiveId,
    scorecardId: card.id,
    focusAreaId: area.id,
    objectiveId: objective.id,
    successFactorId: factor.id,
    linkId: link.id,
    indicatorId: link.indicatorId,
    spareIndicatorId: idOf(organisation.indicators, "SPARE"),
  };
}
