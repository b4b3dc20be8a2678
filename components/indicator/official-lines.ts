import type { IndicatorPage, OfficialFigureView } from "@/lib/data/indicator-view";
import type { Fixed } from "@/lib/domain/fixed-point";
import { officialAt } from "@/lib/domain/official-figure";
import type { Period } from "@/lib/domain/period";
import { isDrawable } from "@/lib/domain/prognosis";

/** The figures of one area as a line beside the series. */
export type OfficialLine = { area: string; at: (period: Period) => Fixed | null };

/** More lines than this cannot be told apart; the table has them all. */
const MOST_LINES = 3;

/** The areas that have a figure for any of the periods, in the order of their names. */
export function officialLines({
  official,
  factSheet,
  points,
}: Pick<IndicatorPage, "official" | "factSheet" | "points">): OfficialLine[] {
  if (points.length === 0) return [];
  const spreads = isDrawable(factSheet) && !factSheet.cumulative;
  const areas = [...new Set(official.map(({ area }) => area))].slice(0, MOST_LINES);
  return areas.map((area) => {
    const own = official.filter((figure: OfficialFigureView) => figure.area === area);
    return { area, at: (period) => officialAt(period, own, spreads)?.value ?? null };
  });
}
