import type { RollUp } from "@/lib/domain/roll-up";
import type { Status } from "@/lib/domain/score";
import { compareDistributions, statusDistribution } from "@/lib/domain/status-distribution";
import type { Board } from "./board";
import type { DistributionView } from "./dashboard-view";
import { indicatorHead } from "./follow-up-sight";
import { unitHead } from "./indicator-row";
import { firstLinksOf, type IndicatorNode } from "./structure-node";

type Standing = DistributionView["children"][number];

/** One standing says nothing of how standings are spread. */
const LEAST = 2;

/**
 * How the units right below a unit stand: on the whole first, then on each indicator that at least two of them have, the worst first. A
 * figure the reader may not see, that carries no colours or does not apply is not counted; one that is missing counts as without.
 */
export function childDistributions(boards: readonly Board[]): DistributionView[] {
  const ofIndicator = new Map<IndicatorNode, Standing[]>();
  for (const board of boards) {
    for (const { indicator, standing } of standingsOn(board)) {
      ofIndicator.set(indicator, [...(ofIndicator.get(indicator) ?? []), standing]);
    }
  }
  const whole = boards
    .filter(({ cards }) => cards.length > 0)
    .map(({ unit, overall }) => ({ ...unitHead(unit), status: colourOf(overall) }));
  const each = [...ofIndicator].map(([indicator, children]) => viewOf(indicatorHead(indicator), children));
  each.sort((one, other) => compareDistributions(one.counts, other.counts));
  return [viewOf(null, whole), ...each].filter(({ children }) => children.length >= LEAST);
}

function standingsOn(board: Board): { indicator: IndicatorNode; standing: Standing }[] {
  return firstLinksOf(board.cards).flatMap((link) => {
    const figure = board.figure(link);
    if (!figure || figure.hidden || !figure.indicator.scored) return [];
    const { indicator, reading, assessment } = figure;
    if (reading.cell.kind === "notApplicable" || assessment.level === null) return [];
    const status = assessment.judgement?.status ?? null;
    return [{ indicator, standing: { ...unitHead(board.unit), status } }];
  });
}

/** A whole that rests on too little has no colour. */
function colourOf({ status }: RollUp): Status | null {
  return status === "insufficient" || status === "noScore" ? null : status;
}

function viewOf(indicator: DistributionView["indicator"], children: Standing[]): DistributionView {
  return { indicator, children, counts: statusDistribution(children.map(({ status }) => status)) };
}
