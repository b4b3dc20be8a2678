import type { IndicatorRow, ScorecardView, SuccessFactorView } from "@/lib/data/dashboard-view";

/** The success factors of some cards, in their order. */
export function cardFactors(scorecards: readonly ScorecardView[]): SuccessFactorView[] {
  return scorecards
    .flatMap(({ focusAreas }) => focusAreas)
    .flatMap(({ objectives }) => objectives)
    .flatMap(({ successFactors }) => successFactors);
}

/** The rows of some cards; an indicator that stands on several is there once, at its first place. */
export function distinctRows(scorecards: readonly ScorecardView[]): IndicatorRow[] {
  const rows = cardFactors(scorecards).flatMap(({ indicators }) => indicators);
  return [...new Map(rows.toReversed().map((row) => [row.indicator.id, row])).values()].toReversed();
}
