import type { DeviationMark } from "@/components/scorecard/row-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { DeviationView, UnitFollowUp } from "@/lib/data/follow-up-view";
import { routes } from "@/lib/routes";
import { rowFollowUp } from "./row-follow-up";

const colors = { overdue: "danger", unexplained: "warning", underway: "info" } as const;

/**
 * The mark of an indicator's row that has an open deviation, with the way to it for those who may read there; none on a figure from
 * before it was opened.
 */
export function deviationMark(
  { t }: Words,
  followUp: UnitFollowUp | null,
  row: Pick<IndicatorRow, "indicator" | "period">,
): DeviationMark | null {
  const open = followUp && rowFollowUp(followUp, row).deviation;
  if (!open) return null;
  const state = stateOf(open);
  return {
    text: t(`followUp.mark.${state}`),
    color: colors[state],
    href: open.inside ? routes.deviation(open.id) : null,
  };
}

function stateOf({ inside, cause, action }: DeviationView): keyof typeof colors {
  if (inside?.overdue) return "overdue";
  return cause === null || action === null ? "unexplained" : "underway";
}
