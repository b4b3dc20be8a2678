import type { Actor } from "@/lib/data/access";
import type { IndicatorRow, UnitDashboard } from "@/lib/data/dashboard-view";
import { getUnitDashboard } from "@/lib/data/unit-dashboard";
import { fixedToDecimal } from "@/lib/domain/fixed-point";
import type { Cell } from "@/lib/domain/measurement";
import type { Organisation } from "./organisation";

/** The dashboard of a unit as one who may see everything there sees it. */
export async function dashboardOf(
  organisation: Organisation,
  unit: string,
  period?: string,
  actor: Actor = organisation.actor,
): Promise<UnitDashboard> {
  const dashboard = await getUnitDashboard(actor, organisation.code, unit, period);
  if (!dashboard) throw new Error(`no dashboard of ${unit} in ${period}`);
  return dashboard;
}

/** Every indicator row of a dashboard, in its order. */
export function rowsOf(dashboard: UnitDashboard): IndicatorRow[] {
  return dashboard.scorecards.flatMap((card) =>
    card.focusAreas.flatMap((area) =>
      area.objectives.flatMap((objective) => objective.successFactors.flatMap((factor) => factor.indicators)),
    ),
  );
}

/** The row of an indicator by its code in the library. */
export async function rowAt(
  organisation: Organisation,
  unit: string,
  code: string,
  period: string,
  actor?: Actor,
): Promise<IndicatorRow> {
  const row = rowsOf(await dashboardOf(organisation, unit, period, actor)).find(
    (each) => each.indicator.code === code,
  );
  if (!row) throw new Error(`no row for ${code} at ${unit}`);
  return row;
}

/** A cell in one word: its number, or the kind of its silence. */
export function shown(cell: Cell): string {
  return cell.kind === "value" ? fixedToDecimal(cell.value) : cell.kind;
}

/** The word for an indicator's cell at a unit. */
export async function shownAt(
  organisation: Organisation,
  unit: string,
  code: string,
  period: string,
  actor?: Actor,
): Promise<string> {
  return shown((await rowAt(organisation, unit, code, period, actor)).cell);
}
