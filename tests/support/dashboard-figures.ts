import type { UnitDashboard } from "@/lib/data/dashboard-view";
import { rowsOf, shown } from "./dashboard";

/** What a dashboard says in numbers, by code: scores, coverage, reds, and each value with its status. Plain JSON. */
export function figuresOf(dashboard: UnitDashboard) {
  const { overall, perspectives } = dashboard;
  const { score, coverage, status, below, total } = overall;
  return {
    overall: { score, coverage, status, below, total },
    perspectives: perspectives.map(({ code, rollUp }) => [code, rollUp.score, rollUp.status]),
    rows: rowsOf(dashboard).map(({ code, period, cell, judgement }) => [
      ...[code, period, shown(cell)],
      judgement?.status ?? null,
      judgement?.score ?? null,
    ]),
  };
}
