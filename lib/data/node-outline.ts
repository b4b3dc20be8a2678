import { dayIn } from "@/lib/domain/day";
import type { Texts } from "@/lib/schemas/texts";
import type { ArchivedNode, FocusAreaEdit, LinkEdit, NodeEdit } from "./editor-view";
import { archivedAbove, type CardNode, nodesOf, type WholeCard } from "./node-tree";
import type { Structure } from "./structure";
import { asTexts } from "./texts";
import { found } from "./write";

/** What the lines of a card tell of its indicators. */
export type CardIndicators = Pick<Structure, "indicators" | "targetLevels">;
type Row = Pick<NodeEdit, "id" | "version" | "code"> & { name: unknown; weight: { toFixed(): string } };
type LinkRow =
  WholeCard["focusAreas"][number]["objectives"][number]["successFactors"][number]["links"][number];

/** The live nodes of a card as they are edited. */
export function outlineOf({ focusAreas }: WholeCard, known: CardIndicators): FocusAreaEdit[] {
  return live(focusAreas).map((area) => ({
    ...nodeEdit(area),
    objectives: live(area.objectives).map((objective) => ({
      ...nodeEdit({ ...objective, code: "" }),
      successFactors: live(objective.successFactors).map((factor) => ({
        ...nodeEdit(factor),
        perspectiveId: factor.perspectiveId,
        links: live(factor.links).map((link) => linkEdit(link, known)),
      })),
    })),
  }));
}

/** What has been taken off a card, from the top; what went with its parent is not told of by itself. */
export function archivedOf(card: WholeCard, known: CardIndicators): ArchivedNode[] {
  const nodes = nodesOf(card);
  const nameOf = ({ name, indicatorId }: CardNode): Texts =>
    indicatorId === null ? asTexts(name) : indicatorOf(known, indicatorId).name;
  return nodes.flatMap((node) => {
    const { id, version, level, code, archivedAt } = node;
    if (archivedAt === null) return [];
    const above = archivedAbove(nodes, node);
    const shownCode = level === "objective" ? "" : code;
    const name = nameOf(node);
    const parent = above && nameOf(above);
    return [{ id, version, level, code: shownCode, name, archivedOn: dayIn(archivedAt), parent }];
  });
}

const live = <T extends { archivedAt: Date | null }>(rows: T[]) =>
  rows.filter((row) => row.archivedAt === null);

const indicatorOf = (known: CardIndicators, id: string) => found(known.indicators.get(id) ?? null);

function linkEdit(link: LinkRow, known: CardIndicators): LinkEdit {
  const indicator = indicatorOf(known, link.indicatorId);
  const { kind, grades, decimals, valueUnit, name, scored, ownerTitle } = indicator;
  const levels = known.targetLevels.get(link.indicatorId) ?? [];
  return {
    ...nodeEdit({ ...link, name }),
    indicatorId: link.indicatorId,
    scored,
    hasOwner: ownerTitle !== null,
    measured: { kind, grades, decimals, valueUnit },
    levels: levels.filter((level) => level.retiredAt === null),
  };
}

/** Weights as decimal text; the number of an objective is not shown. */
function nodeEdit({ id, version, code, name, weight }: Row): NodeEdit {
  return { id, version, code, name: (name ?? {}) as Texts, weight: weight.toFixed() };
}
