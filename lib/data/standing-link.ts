import "server-only";
import { dbOf } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** An indicator where it stands on a card: its code there, and the perspective it is seen from. */
type StandingLink = { cardId: string; indicatorId: string; code: string; perspectiveId: string };

/** The links of cards, without what is archived. */
const links = Prisma.sql`
  FROM focus_area AS area
  JOIN objective ON objective.organisation_id = area.organisation_id AND objective.focus_area_id = area.id
  JOIN success_factor AS factor
    ON factor.organisation_id = area.organisation_id AND factor.objective_id = objective.id
  JOIN indicator_link AS link
    ON link.organisation_id = area.organisation_id AND link.success_factor_id = factor.id`;
const standing = Prisma.sql`area.archived_at IS NULL AND objective.archived_at IS NULL AND factor.archived_at IS NULL
  AND link.archived_at IS NULL`;

/** The same on cards of plans that are not archived. */
const linksInPlans = Prisma.sql`${links}
  JOIN scorecard AS card ON card.organisation_id = area.organisation_id AND card.id = area.scorecard_id
  JOIN plan ON plan.organisation_id = area.organisation_id AND plan.id = card.plan_id`;
const standingInPlans = Prisma.sql`${standing} AND card.archived_at IS NULL AND plan.state <> 'archived'`;

/** Every indicator on some cards, without what is archived: one small statement, for lists that tell of hundreds of cards. */
export async function listStandingLinks(
  organisationId: string,
  cardIds: readonly string[],
): Promise<StandingLink[]> {
  return dbOf(organisationId).$queryRaw<StandingLink[]>`
    SELECT area.scorecard_id::text AS "cardId", link.indicator_id::text AS "indicatorId", link.code,
           factor.perspective_id::text AS "perspectiveId"
    ${links}
    JOIN indicator ON indicator.organisation_id = area.organisation_id AND indicator.id = link.indicator_id
    WHERE area.organisation_id = ${organisationId}::uuid AND area.scorecard_id = ANY (${cardIds}::uuid[]) AND ${standing} AND indicator.archived_at IS NULL`;
}

/** The indicators that stand on a card of a plan that is not archived: on any, or on this one or from this perspective. */
export async function standingIndicators(
  organisationId: string,
  { card, perspective }: { card?: string | undefined; perspective?: string | undefined } = {},
): Promise<Set<string>> {
  const rows = await dbOf(organisationId).$queryRaw<{ id: string }[]>`
    SELECT DISTINCT link.indicator_id::text AS id ${linksInPlans}
    WHERE area.organisation_id = ${organisationId}::uuid AND ${standingInPlans}
      AND ${card ? Prisma.sql`card.id = ${card}::uuid` : Prisma.sql`true`}
      AND ${perspective ? Prisma.sql`factor.perspective_id = ${perspective}::uuid` : Prisma.sql`true`}`;
  return new Set(rows.map(({ id }) => id));
}

/** The codes that some indicators have on cards of plans that are not archived, each once. */
export async function listPlaces(
  organisationId: string,
  indicatorIds: readonly string[],
): Promise<{ indicatorId: string; code: string }[]> {
  return dbOf(organisationId).$queryRaw<{ indicatorId: string; code: string }[]>`
    SELECT DISTINCT link.indicator_id::text AS "indicatorId", link.code ${linksInPlans}
    WHERE link.organisation_id = ${organisationId}::uuid AND link.indicator_id = ANY (${indicatorIds}::uuid[])
      AND ${standingInPlans}
    ORDER BY link.code`;
}
