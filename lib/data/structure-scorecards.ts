import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import { asTexts } from "./texts";

/** A scorecard with all its nodes, archived ones too, each with its moment. */
export type DatedScorecard = Awaited<ReturnType<typeof readScorecards>>[number];

/** All cards with everything below them, all with nothing below them, or these with everything below them. */
export type CardExtent = "all" | "outline" | readonly string[];

const inOrder = [{ position: "asc" as const }, { id: "asc" as const }];
const whole = {
  focusAreas: {
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
} satisfies Prisma.ScorecardInclude;
type CardRow = Prisma.ScorecardGetPayload<{ include: typeof whole }>;

/** The scorecards of some plans, in order, as trees down to the linked indicators; what is archived is there too. */
export async function readScorecards(
  tx: Transaction,
  organisationId: string,
  planIds: readonly string[],
  extent: CardExtent,
) {
  const some = typeof extent === "string" ? {} : { id: { in: [...extent] } };
  const asked = { where: { organisationId, planId: { in: [...planIds] }, ...some }, orderBy: inOrder };
  // Not even asked what stands below them: with hundreds of cards the question alone takes its time.
  const rows: CardRow[] =
    extent === "outline"
      ? (await tx.scorecard.findMany(asked)).map((card) => ({ ...card, focusAreas: [] }))
      : await tx.scorecard.findMany({ ...asked, include: whole });
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
