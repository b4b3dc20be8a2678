import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { asTexts } from "./texts";

/** A scorecard with all its nodes, archived ones too, each with its moment. */
export type DatedScorecard = Awaited<ReturnType<typeof readScorecards>>[number];

/**
 * The scorecards of some plans, in order, as trees down to the linked indicators; what is archived is there too. `treesOf`: only
 * these have anything below them.
 */
export async function readScorecards(
  tx: Transaction,
  organisationId: string,
  planIds: readonly string[],
  treesOf?: readonly string[],
) {
  const inOrder = [{ position: "asc" as const }, { id: "asc" as const }];
  const rows = await tx.scorecard.findMany({
    where: { organisationId, planId: { in: [...planIds] } },
    orderBy: inOrder,
    include: {
      focusAreas: {
        where: treesOf ? { scorecardId: { in: [...treesOf] } } : {},
        orderBy: inOrder,
        include: {
          objectives: {
            orderBy: inOrder,
            include: {
              successFactors: {
                orderBy: inOrder,
                include: {
                  links: { orderBy: inOrder, include: { indicator: { select: { archivedAt: true } } } },
                },
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
          // What is put away in the library stands on no card from then on.
          links: factor.links.map(({ indicator, ...link }) => ({
            ...weighted(link),
            archivedAt: link.archivedAt ?? indicator.archivedAt,
          })),
        })),
      })),
    })),
  }));
}
