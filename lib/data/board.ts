import type { Period } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { type LeafFigure, type RollUp, type RollUpTree, rollUp } from "@/lib/domain/roll-up";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, mayAt } from "./access";
import { seenFrom, treesOf } from "./board-tree";
import type { PerspectiveView, RollUpPart, RollUpView } from "./dashboard-view";
import type { Assessment, Reader, Reading } from "./reading";
import type { Structure } from "./structure";
import {
  cardsOf,
  type IndicatorNode,
  type LinkNode,
  type ScorecardNode,
  type SuccessFactorNode,
  successFactorsOf,
  type UnitNode,
} from "./structure-node";

/** A unit's dashboard in one period as numbers: which cards the reader sees, each figure, and every roll-up. */
export type Board = {
  unit: UnitNode;
  cards: ScorecardNode[];
  figure(link: LinkNode): Figure | null;
  /** Roll-up of all cards; each card, focus area, objective and success factor is among its children. */
  overall: RollUp;
  perspectives: { id: string; code: string; name: Texts; rollUp: RollUp; factors: SuccessFactorNode[] }[];
};

export type Figure = { indicator: IndicatorNode; reading: Reading; assessment: Assessment; hidden: boolean };

/** The cards of a unit in a period that the actor may read: all of them with the right to read there, else the published ones. */
export function visibleCards(
  structure: Structure,
  actor: Actor,
  unit: UnitNode,
  period: Period,
): ScorecardNode[] {
  const all = mayAt(actor, "read", { organisationId: structure.organisation.id, path: unit.path });
  return cardsOf(planAt(structure.plans, period), unit).filter(
    (card) => all || (card.published && wasPublic(structure, card)),
  );
}

/** Had the public read the card on the day the figures are read as known on? Always, as they are now. */
function wasPublic({ known, publicSince }: Structure, { id }: ScorecardNode): boolean {
  return known === null || (publicSince.cards.get(id) ?? "") <= known;
}

/** A unit's board, of the cards the actor may read unless others are given: then as seen from there. */
export function boardOf(
  reader: Reader,
  actor: Actor,
  unit: UnitNode,
  dashboard: Period,
  cards = visibleCards(reader.snapshot.structure, actor, unit, dashboard),
): Board {
  const { structure } = reader.snapshot;
  const { id: organisationId, coverageLimit, reachedEdge } = structure.organisation;
  const seesAll = mayAt(actor, "readConfidential", { organisationId, path: unit.path });
  const figures = new Map<string, Figure>();

  const figure = ({ indicatorId }: LinkNode): Figure | null => {
    const known = figures.get(indicatorId);
    const indicator = structure.indicators.get(indicatorId);
    if (known || !indicator) return known ?? null;
    const made = figureAt(reader, unit, indicator, dashboard, seesAll);
    figures.set(indicatorId, made);
    return made;
  };

  const rolledUp = (tree: RollUpTree<LinkNode>) =>
    rollUp(tree, (link) => leafFigure(figure(link)), { coverageLimit, reachedEdge });
  const trees = treesOf(cards);

  return {
    unit,
    cards,
    figure,
    overall: { ...rolledUp(trees.overall), id: unit.id },
    perspectives: perspectivesAt(structure, dashboard).map((perspective) => {
      const { factors, tree } = seenFrom(trees, perspective.id);
      return { ...perspective, factors, rollUp: rolledUp(tree) };
    }),
  };
}

/** The perspectives that had not been put away when a period ended. */
export function perspectivesAt({ perspectives }: Structure, { end }: Pick<Period, "end">) {
  return perspectives.filter(({ archivedOn }) => archivedOn === null || end < archivedOn);
}

/** An indicator's figure on a unit's dashboard in a period; without the right to see all, one that is confidential is hidden. */
export function figureAt(
  reader: Reader,
  unit: UnitNode,
  indicator: IndicatorNode,
  dashboard: Period,
  seesAll: boolean,
): Figure {
  const reading = reader.read(indicator, unit, reader.shownPeriod(indicator, dashboard));
  const assessment = reader.assess(indicator, unit, reading);
  return { indicator, reading, assessment, hidden: indicator.confidential && !seesAll };
}

/** A figure as a roll-up weighs it; null where there is none. */
export function leafFigure(figure: Figure | null): LeafFigure {
  const { judgement } = figure?.assessment ?? {};
  return {
    status: judgement?.status ?? null,
    score: judgement?.score ?? null,
    expectation: figure ? expectationOf(figure) : "unscored",
  };
}

/** What a figure counts as in a roll-up. Hidden from the reader: as if it did not apply, so that no sum gives it away. */
function expectationOf({ indicator, reading, assessment, hidden }: Figure): LeafFigure["expectation"] {
  const { kind } = reading.cell;
  if (hidden || kind === "notApplicable") return "notApplicable";
  if (!indicator.scored || assessment.level === null) return "unscored";
  if (kind === "notDue") return "notDue";
  return kind === "value" ? "scored" : "missing";
}

/** The scorecards a board's overall score is the mean of. */
export function overallParts({ overall, cards }: Board): RollUpPart[] {
  return cards.map(({ id, name }) => ({ code: null, name, weight: 1, score: scoreOf(overall, id) }));
}

/** The perspectives of a board as they are shown. */
export function perspectiveViews(board: Board, named: (rollUp: RollUp) => RollUpView): PerspectiveView[] {
  return board.perspectives.map(({ code, name, rollUp, factors }) => ({
    code,
    name,
    rollUp: named(rollUp),
    parts: factors.map((factor) => ({
      code: factor.code,
      name: factor.name,
      weight: factor.weight,
      score: scoreOf(rollUp, factor.id),
    })),
  }));
}

const scoreOf = ({ children }: RollUp, id: string) => children.get(id)?.score ?? null;

/** Turns roll-ups into views, with the name of the worst child put in. */
export function rollUpNamer(structure: Structure, cards: readonly ScorecardNode[]) {
  const names = new Map<string, { code: string | null; name: Texts }>();
  const add = (node: { id: string; code?: string; name: Texts }) =>
    names.set(node.id, { code: node.code ?? null, name: node.name });
  for (const card of cards) {
    add({ id: card.id, name: card.name });
    for (const area of card.focusAreas) {
      add(area);
      area.objectives.forEach(add);
    }
  }
  for (const factor of cards.flatMap(successFactorsOf)) {
    add(factor);
    for (const link of factor.links) {
      const indicator = structure.indicators.get(link.indicatorId);
      if (indicator) add({ id: link.id, code: link.code, name: indicator.name });
    }
  }
  return ({ children: _children, worst, ...rollUp }: RollUp): RollUpView => {
    const named = worst && names.get(worst.id);
    return { ...rollUp, worst: worst && named ? { ...worst, ...named } : null };
  };
}
