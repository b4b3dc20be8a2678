import type { LinkEdit, NodeEdit, ScorecardEditor } from "@/lib/data/editor-view";
import type { NodeLevel } from "@/lib/schemas/strategy";

/** One line of a card's outline, with what it stands among. */
export type OutlineLine = {
  level: NodeLevel;
  node: NodeEdit;
  parentId: string;
  /** Live nodes below the same parent, itself too. */
  siblings: readonly NodeEdit[];
  /** Ids of the lines above it, the nearest last. */
  above: readonly string[];
  /** The indicators below it, or its own. */
  links: readonly LinkEdit[];
};

/** Every line of a card, parents before children. */
export function linesOf({ id: cardId, focusAreas }: ScorecardEditor): OutlineLine[] {
  return focusAreas.flatMap((area) => {
    const objectives = area.objectives.flatMap((objective) => {
      const above = [area.id, objective.id];
      const factors = objective.successFactors.flatMap((factor) => [
        line("successFactor", factor, objective.successFactors, above, factor.links),
        ...factor.links.map((link) => line("link", link, factor.links, [...above, factor.id], [link])),
      ]);
      const links = objective.successFactors.flatMap((factor) => factor.links);
      return [line("objective", objective, area.objectives, [area.id], links), ...factors];
    });
    const links = area.objectives.flatMap((each) => each.successFactors.flatMap((factor) => factor.links));
    return [{ ...line("focusArea", area, focusAreas, [], links), parentId: cardId }, ...objectives];
  });
}

function line(
  level: NodeLevel,
  node: NodeEdit,
  siblings: readonly NodeEdit[],
  above: readonly string[],
  links: readonly LinkEdit[],
): OutlineLine {
  return { level, node, siblings, above, links, parentId: above.at(-1) ?? "" };
}

/** Where a line stands in the page. */
export const lineId = (nodeId: string) => `line-${nodeId}`;

/** What a button of a line sends first: which node it is about, in the version that is shown. */
export const nodeKey = (level: NodeLevel, { id, version }: NodeEdit) => `${level}.${id}.${version}`;
