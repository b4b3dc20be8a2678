import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/transaction";
import type { KnownRow } from "@/lib/domain/workbook-comparison";
import { asTexts } from "./texts";
import { type Codes, flagCell, numberCell, textCells } from "./workbook-cells";

type CardCodes = { unitCodes: Codes; perspectiveCodes: Codes; indicatorCodes: Codes };
type Sheet = "scorecard" | "focusArea" | "objective" | "successFactor" | "indicatorLink" | "assignment";

/** The cards of a plan and all that is in use on them, as rows; and where each success factor stands. */
export async function readCardRows(
  tx: Transaction,
  organisationId: string,
  planId: string,
  { unitCodes, perspectiveCodes, indicatorCodes }: CardCodes,
): Promise<Record<Sheet, KnownRow[]> & { factorEnds: FactorEnds }> {
  const cards = await tx.scorecard.findMany({
    ...live,
    where: { organisationId, planId, archivedAt: null },
    include: {
      assignments: { where: { archivedAt: null }, orderBy: { unit: { code: "asc" } } },
      focusAreas: {
        ...live,
        include: {
          objectives: { ...live, include: { successFactors: { ...live, include: { links: live } } } },
        },
      },
    },
  });
  const areas = cards.flatMap((card) => below(card.focusAreas, { scorecard: card.code }));
  const objectives = areas.flatMap(({ node, place }) =>
    below(node.objectives, { ...place, focusArea: node.code }),
  );
  const factors = objectives.flatMap(({ node, place }) =>
    below(node.successFactors, { ...place, objective: node.code }),
  );
  const links = factors.flatMap(({ node, place: { scorecard } }) =>
    below(node.links, { scorecard, successFactor: node.code }),
  );
  return {
    scorecard: cards.map((card) =>
      rowOf(card, {
        ...named(card),
        owner: unitCodes.get(card.ownerUnitId) ?? "",
        published: flagCell(card.published),
        requiresApproval: flagCell(card.requiresApproval),
      }),
    ),
    focusArea: areas.map(({ node, place }) => rowOf(node, { ...place, ...weighted(node) })),
    objective: objectives.map(({ node, place }) => rowOf(node, { ...place, ...weighted(node) })),
    successFactor: factors.map(({ node, place }) => {
      const perspective = perspectiveCodes.get(node.perspectiveId) ?? "";
      return rowOf(node, { ...place, ...weighted(node), perspective });
    }),
    // What is archived in the library stands on no card.
    indicatorLink: links.flatMap(({ node, place }) => {
      const indicator = indicatorCodes.get(node.indicatorId);
      const { code, weight } = node;
      return indicator ? [rowOf(node, { ...place, indicator, code, weight: numberCell(weight) })] : [];
    }),
    assignment: cards.flatMap(({ code: scorecard, assignments }) =>
      assignments.map(({ unitId }) =>
        rowOf({ id: unitId, version: 1 }, { scorecard, unit: unitCodes.get(unitId) ?? "" }),
      ),
    ),
    factorEnds: new Map(
      factors.map(({ node, place: { scorecard } }) => [node.id, { scorecard, code: node.code }]),
    ),
  };
}

/** Nodes, each with the codes of what it stands below. */
function below<Node, Place>(nodes: readonly Node[], place: Place): { node: Node; place: Place }[] {
  return nodes.map((node) => ({ node, place }));
}

function rowOf({ id, version }: { id: string; version: number }, cells: KnownRow["cells"]): KnownRow {
  return { id, version, cells };
}

/** Card and code of each success factor by its id. */
export type FactorEnds = Map<string, { scorecard: string; code: string }>;

const live = {
  where: { archivedAt: null },
  orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
};

function named({ code, name }: { code: string; name: Prisma.JsonValue }) {
  return { code, ...textCells("name", asTexts(name)) };
}

function weighted(node: { code: string; name: Prisma.JsonValue; weight: Prisma.Decimal }) {
  return { ...named(node), weight: numberCell(node.weight) };
}
