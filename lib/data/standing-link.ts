import "server-only";
import { db } from "@/lib/db/client";

/** An indicator where it stands on a card: its code there, and the perspective it is seen from. */
export type StandingLink = { cardId: string; indicatorId: string; code: string; perspectiveId: string };

/** Every indicator on some cards, without what is archived: one small statement, for lists that tell of hundreds of cards. */
export async function listStandingLinks(cardIds: readonly string[]): Promise<StandingLink[]> {
  return db.$queryRaw<StandingLink[]>`
    SELECT area.scorecard_id::text AS "cardId", link.indicator_id::text AS "indicatorId", link.code,
           factor.perspective_id::text AS "perspectiveId"
    FROM focus_area AS area
    JOIN objective ON objective.organisation_id = area.organisation_id AND objective.focus_area_id = area.id
    JOIN success_factor AS factor
      ON factor.organisation_id = area.organisation_id AND factor.objective_id = objective.id
    JOIN indicator_link AS link
      ON link.organisation_id = area.organisation_id AND link.success_factor_id = factor.id
    JOIN indicator ON indicator.organisation_id = area.organisation_id AND indicator.id = link.indicator_id
    WHERE area.scorecard_id = ANY (${cardIds}::uuid[])
      AND area.archived_at IS NULL AND objective.archived_at IS NULL AND factor.archived_at IS NULL
      AND link.archived_at IS NULL AND indicator.archived_at IS NULL`;
}
