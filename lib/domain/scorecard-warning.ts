/** A live node of a card as the rules below look at it. `weight` is relative; 0 is shown, not counted. */
type Weighed = { id: string; weight: number };
type WarnedLink = Weighed & { indicatorId: string; scored: boolean; hasLevel: boolean; hasOwner: boolean };
type WarnedFactor = Weighed & { perspectiveId: string; links: readonly WarnedLink[] };
type WarnedObjective = Weighed & { successFactors: readonly WarnedFactor[] };
type WarnedArea = Weighed & { objectives: readonly WarnedObjective[] };
export type WarnedCard = {
  id: string;
  perspectiveIds: readonly string[];
  focusAreas: readonly WarnedArea[];
  /** More indicators than this take a reason. */
  indicatorLimit: number;
  overLimitReason: string | null;
};

type WarningCode =
  | "overLimit"
  | "emptyPerspective"
  | "emptyFocusArea"
  | "emptyObjective"
  | "emptyFactor"
  | "noLevel"
  | "noOwner"
  | "noWeight";

/** What is wanting, and the id of what it is about: the card, a perspective or a node. */
export type ScorecardWarning = { code: WarningCode; id: string };

/** What a card is likely to want before it can be steered by, from the card down to its indicators. An empty card has nothing to warn of yet. */
export function scorecardWarnings(card: WarnedCard): ScorecardWarning[] {
  const { focusAreas } = card;
  if (focusAreas.length === 0) return [];
  const seen = new Set(factorsOf(card).map(({ perspectiveId }) => perspectiveId));
  const isUnexplained = card.overLimitReason === null && countIndicators(card) > card.indicatorLimit;
  return [
    ...when(isUnexplained, "overLimit", card.id),
    ...card.perspectiveIds.flatMap((id) => when(!seen.has(id), "emptyPerspective", id)),
    ...withoutWeight(card.id, focusAreas),
    ...focusAreas.flatMap(ofArea),
  ];
}

/** How many indicators a card has: one that stands twice is still one. */
export function countIndicators(card: Pick<WarnedCard, "focusAreas">): number {
  return new Set(factorsOf(card).flatMap(({ links }) => links.map(({ indicatorId }) => indicatorId))).size;
}

function ofArea({ id, objectives }: WarnedArea): ScorecardWarning[] {
  return [...ofChildren("emptyFocusArea", id, objectives), ...objectives.flatMap(ofObjective)];
}

function ofObjective({ id, successFactors }: WarnedObjective): ScorecardWarning[] {
  return [...ofChildren("emptyObjective", id, successFactors), ...successFactors.flatMap(ofFactor)];
}

function ofFactor({ id, links }: WarnedFactor): ScorecardWarning[] {
  return [
    ...ofChildren("emptyFactor", id, links),
    ...links.flatMap((link) => [
      ...when(link.scored && !link.hasLevel, "noLevel", link.id),
      ...when(!link.hasOwner, "noOwner", link.id),
    ]),
  ];
}

/** Nothing below, or nothing below that counts. */
function ofChildren(empty: WarningCode, id: string, children: readonly Weighed[]): ScorecardWarning[] {
  return children.length === 0 ? [{ code: empty, id }] : withoutWeight(id, children);
}

function withoutWeight(id: string, children: readonly Weighed[]): ScorecardWarning[] {
  const counts = children.some(({ weight }) => weight > 0);
  return when(!counts, "noWeight", id);
}

const factorsOf = ({ focusAreas }: Pick<WarnedCard, "focusAreas">) =>
  focusAreas.flatMap(({ objectives }) => objectives.flatMap(({ successFactors }) => successFactors));

const when = (isSo: boolean, code: WarningCode, id: string): ScorecardWarning[] =>
  isSo ? [{ code, id }] : [];
