import type { PeriodKind, TimeAggregation, UnitAggregation, UnitKind } from "@/lib/db/generated/enums";
import type { Fixed } from "@/lib/domain/fixed-point";
import type { Period } from "@/lib/domain/period";
import type { ServiceAspect } from "@/lib/domain/provider-comparison";
import type { Texts } from "@/lib/schemas/texts";
import type { IndicatorHead } from "./dashboard-view";

export type UnitNode = {
  id: string;
  parentId: string | null;
  code: string;
  name: Texts;
  kind: UnitKind;
  providerForm: "own" | "contracted" | "voluntary";
  path: string;
  openedOn: string;
  closedOn: string | null;
  /** First and last day of the contract, where the service is contracted and they are known. */
  contractFrom: string | null;
  contractTo: string | null;
};

export type IndicatorNode = IndicatorHead & {
  definitionVersion: number;
  frequency: PeriodKind;
  overTime: TimeAggregation;
  overUnits: UnitAggregation;
  cumulative: boolean;
  denominatorId: string | null;
  scale: number;
  formula: string | null;
  step: Fixed;
  seasonal: boolean;
  minimum: Fixed | null;
  maximum: Fixed | null;
  smallNumberLimit: number | null;
  confidential: boolean;
  confidentialReason: Texts | null;
  /** What it tells of a service when those who run it stand side by side; null: it takes no part. */
  serviceAspect: ServiceAspect | null;
};

export type LinkNode = { id: string; code: string; weight: number; indicatorId: string };
export type SuccessFactorNode = {
  id: string;
  code: string;
  name: Texts;
  weight: number;
  perspectiveId: string;
  links: LinkNode[];
};
export type ObjectiveNode = { id: string; name: Texts; weight: number; successFactors: SuccessFactorNode[] };
export type FocusAreaNode = {
  id: string;
  code: string;
  name: Texts;
  weight: number;
  objectives: ObjectiveNode[];
};
export type ScorecardNode = {
  id: string;
  planId: string;
  code: string;
  name: Texts;
  ownerUnitId: string;
  published: boolean;
  /** Whether its values take approval; null: as their kinds of period say. */
  requiresApproval: boolean | null;
  focusAreas: FocusAreaNode[];
};

/** A plan that is or was in force, with what it says of each unit. */
export type PlanInForce = {
  id: string;
  startsOn: string;
  endsOn: string;
  scorecards: ScorecardNode[];
  /** Ids of the scorecards assigned to each unit, in order. */
  assigned: Map<string, string[]>;
  visions: Map<string, Texts>;
};

/** The cards assigned to a unit in a plan, in order; none where there is no plan. */
export function cardsOf(plan: PlanInForce | undefined, unit: Pick<UnitNode, "id">): ScorecardNode[] {
  const ids = plan?.assigned.get(unit.id) ?? [];
  return ids.flatMap((id) => plan?.scorecards.filter((card) => card.id === id) ?? []);
}

/** Was the unit open at some time in the period? */
export function isOpen(unit: UnitNode, period: Period): boolean {
  return unit.openedOn <= period.end && (unit.closedOn === null || unit.closedOn >= period.start);
}

/** The success factors of a card, in its order. */
export function successFactorsOf(card: ScorecardNode): SuccessFactorNode[] {
  return card.focusAreas.flatMap((area) => area.objectives.flatMap((objective) => objective.successFactors));
}

/** Each indicator on some cards at its first link, in their order. */
export function firstLinksOf(cards: readonly ScorecardNode[]): LinkNode[] {
  const first = new Map<string, LinkNode>();
  for (const link of cards.flatMap(linksOf)) {
    if (!first.has(link.indicatorId)) first.set(link.indicatorId, link);
  }
  return [...first.values()];
}

/** The indicators linked to a card, in its order. */
export function linksOf(card: ScorecardNode): LinkNode[] {
  return successFactorsOf(card).flatMap((factor) => factor.links);
}
