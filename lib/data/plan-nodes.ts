import "server-only";
import { dbOf } from "@/lib/db/client";
import type { PlanNode } from "@/lib/domain/plan-diff";
import type { Texts } from "@/lib/schemas/texts";
import { asTexts } from "./texts";

/**
 * Everything on a plan's cards, parents first, what is archived too. A thing is known again by its lineage, a link by its success
 * factor and indicator.
 */
export async function readPlanNodes(organisationId: string, planId: string): Promise<PlanNode[]> {
  const inOrder = { orderBy: [{ position: "asc" as const }, { id: "asc" as const }] };
  const cards = await dbOf(organisationId).scorecard.findMany({
    ...inOrder,
    where: { organisationId, planId },
    include: {
      focusAreas: {
        ...inOrder,
        include: {
          objectives: {
            ...inOrder,
            include: { successFactors: { ...inOrder, include: { links: inOrder } } },
          },
        },
      },
    },
  });
  const names = await indicatorNames(organisationId);
  const linkRow = (link: Omit<Row, "name" | "lineage"> & { indicatorId: string }, factor: Row) => ({
    ...link,
    name: names.get(link.indicatorId) ?? {},
    lineage: `${factor.lineage} ${link.indicatorId}`,
  });
  return cards.flatMap((row) => {
    const card = { ...nodeOf("scorecard", row, null), code: "" };
    return withBelow(card, row.focusAreas, "focusArea", (area, { objectives }) =>
      withBelow(area, objectives, "objective", (objective, { successFactors }) =>
        withBelow(
          objective,
          successFactors,
          "successFactor",
          (factor, { links, lineage, name, archivedAt }) => [
            factor,
            ...links.map((link) =>
              nodeOf("indicatorLink", linkRow(link, { lineage, name, archivedAt }), factor),
            ),
          ],
        ),
      ),
    );
  });
}

type Row = {
  lineage: string;
  code?: string;
  name: unknown;
  weight?: { toFixed(): string };
  archivedAt: Date | null;
};

/** A node, and after it each of those right below with what is below them. */
function withBelow<Below extends Row>(
  node: PlanNode,
  rows: readonly Below[],
  kind: PlanNode["kind"],
  goOn: (node: PlanNode, row: Below) => PlanNode[],
): PlanNode[] {
  return [node, ...rows.flatMap((row) => goOn(nodeOf(kind, row, node), row))];
}

function nodeOf(kind: PlanNode["kind"], row: Row, parent: PlanNode | null): PlanNode {
  return {
    kind,
    lineage: row.lineage,
    parent: parent?.lineage ?? null,
    code: row.code ?? "",
    name: (row.name ?? {}) as Texts,
    weight: row.weight?.toFixed() ?? null,
    archived: row.archivedAt !== null || (parent?.archived ?? false),
  };
}

async function indicatorNames(organisationId: string): Promise<Map<string, Texts>> {
  const rows = await dbOf(organisationId).indicator.findMany({
    where: { organisationId },
    select: { id: true, definitions: { orderBy: { version: "desc" }, take: 1, select: { name: true } } },
  });
  return new Map(rows.map(({ id, definitions }) => [id, asTexts(definitions[0]?.name ?? {})]));
}
