import type { CutDashboard } from "@/lib/data/cut-view";
import { routes } from "@/lib/routes";

type Place = Pick<CutDashboard, "organisation" | "unit" | "cut">;

/** What the cut is of: which words are used of it. */
export const cutKind = ({ unit }: Pick<Place, "unit">) => (unit ? "unit" : "organisation");

/** Where the cut stands, in a period and as known on a day (null: now). */
export function cutHref({ organisation, unit, cut }: Place, period: string, known: string | null): string {
  return unit
    ? routes.unitCut(organisation.code, unit.code, cut.code, period, known)
    : routes.cut(organisation.code, cut.code, period, known);
}
