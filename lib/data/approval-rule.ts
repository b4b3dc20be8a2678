import "server-only";
import type { Period, PeriodKind } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import type { Structure } from "./structure";
import { cardsOf, linksOf, type ScorecardNode, type UnitNode } from "./structure-node";
import type { StoredValue } from "./values";

/** Do a card's figures of a kind of period take approval? A card that says nothing follows the kind. */
export function takesApproval(
  { settings }: Pick<Structure, "settings">,
  { requiresApproval }: ScorecardNode,
  kind: PeriodKind,
): boolean {
  return requiresApproval ?? settings.get(kind)?.requiresApproval ?? false;
}

/** The reason why there is no figure, told to those outside the organisation. */
export const AWAITING_APPROVAL = "awaitingApproval";

/** Does a delivered value wait for approval: handed in, on a card that takes approval, and given after it began to? */
export type AwaitsApproval = (
  unitId: string,
  indicatorId: string,
  period: Period,
  stored: Pick<StoredValue, "approved" | "recordedOn">,
) => boolean;

/** Where no card and no kind of period takes approval. */
export const NOTHING_AWAITS: AwaitsApproval = () => false;

const made = new WeakMap<Structure, AwaitsApproval>();

/** The question for an organisation; worked out once for each of its units. The root has nobody above it. */
export function awaitsApprovalOf(structure: Structure): AwaitsApproval {
  const known = made.get(structure) ?? makeAwaits(structure);
  made.set(structure, known);
  return known;
}

function makeAwaits(structure: Structure): AwaitsApproval {
  const { plans, settings, units, approvalStarts } = structure;
  const cards = plans.flatMap((plan) => plan.scorecards);
  const isUsed =
    cards.some((card) => card.requiresApproval) ||
    [...settings.values()].some((each) => each.requiresApproval);
  if (!isUsed) return NOTHING_AWAITS;
  const rootId = units.find(({ parentId }) => parentId === null)?.id;
  const cardsHolding = holdersOf();
  return (unitId, indicatorId, period, { approved, recordedOn }) => {
    if (approved || unitId === rootId) return false;
    return cardsHolding(planAt(plans, period), unitId, indicatorId).some((card) => {
      const start = approvalStarts.get(card.requiresApproval ? card.id : period.kind) ?? "";
      return takesApproval(structure, card, period.kind) && recordedOn >= start;
    });
  };
}

type Plan = Structure["plans"][number];

/** The cards of a unit that hold an indicator, gathered once for each plan and unit. */
function holdersOf() {
  const kept = new Map<Plan, Map<UnitNode["id"], Map<string, ScorecardNode[]>>>();
  return (plan: Plan | undefined, unitId: string, indicatorId: string): ScorecardNode[] => {
    if (!plan) return [];
    const ofPlan = kept.get(plan) ?? new Map<string, Map<string, ScorecardNode[]>>();
    kept.set(plan, ofPlan);
    const ofUnit = ofPlan.get(unitId) ?? byIndicator(cardsOf(plan, { id: unitId }));
    ofPlan.set(unitId, ofUnit);
    return ofUnit.get(indicatorId) ?? [];
  };
}

function byIndicator(cards: readonly ScorecardNode[]): Map<string, ScorecardNode[]> {
  const holders = new Map<string, ScorecardNode[]>();
  for (const card of cards) {
    for (const { indicatorId } of linksOf(card)) {
      holders.set(indicatorId, [...(holders.get(indicatorId) ?? []), card]);
    }
  }
  return holders;
}
