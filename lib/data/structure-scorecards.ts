import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import type { ScorecardNode } from "./structure-node";
import { asTexts } from "./texts";

/** The live scorecards of a plan as trees down to the linked indicators. */
export async function readScorecards(
  tx: Transaction,
  organisationId: string,
  planId: string | null,
): Promise<ScorecardNode[]> {
  const live = { archivedAt: null };
  const inOrder = [{ position: "asc" as const }, { id: "asc" as const }];
  const rows = await tx.scorecard.findMany({
    where: { organisationId, planId: { in: planId ? [planId] : [] }, ...live },
    orderBy: inOrder,
    include: {
      focusAreas: {
        where: live,
        orderBy: inOrder,
        include: {
          objectives: {
            where: live,
            orderBy: inOrder,
            include: {
              successFactors: {
                where: live,
                orderBy: inOrder,
                include: { links: { where: { ...live, indicator: live }, orderBy: inOrder } },
              },
            },
          },
        },
      },
    },
  });
  const weighted = <T extends { name?: unknown; weight: { toNumber(): number } }>(row: T) => ({
    ...row,
    weight: row.weight.toNumber(),
  });
  return rows.map((card) => ({
    ...card,
    name: asTexts(card.name),
    focusAreas: card.focusAreas.map((area) => ({
      ...weighted(area),
      name: asTexts(area.name),
      objectives: area.objectives.map((objective) => ({
        ...weighted(objective),
        name: asTexts(objective.name),
        successFactors: objective.successFactors.map((factor) => ({
          ...weighted(factor),
          name: asTexts(factor.name),
          links: factor.links.map(weighted),
        })),
      })),
    })),
  }));
}
