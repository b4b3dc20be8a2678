import type { IndicatorRow, PerspectiveView, ScorecardView } from "@/lib/data/dashboard-view";
import { sortByName } from "@/lib/format/name-order";
import { textIn } from "@/lib/format/texts";
import type { FigureOrder } from "@/lib/schemas/dashboard-look";
import type { Locale } from "@/lib/schemas/texts";
import { cardFactors } from "./card-rows";
import { type StatusCode, statusOfRow } from "./status-code";

/** A row of a card with the perspective it counts in; null where the perspective is not there. */
export type Figure = { row: IndicatorRow; perspective: PerspectiveView | null };

/** What is worst first: red, then what should have been there, yellow, green, and what carries no judgement. */
const SERIOUSNESS: StatusCode[] = ["below", "late", "missing", "due", "acceptable", "reached"];
const MOVES = ["worse", "unchanged", "better"];

/** The rows of some cards in the order asked for; rows that are alike keep the order of their cards. */
export function orderedFigures(
  scorecards: readonly ScorecardView[],
  perspectives: readonly PerspectiveView[],
  order: FigureOrder,
  locale: Locale,
): Figure[] {
  const figures = cardFactors(scorecards).flatMap((factor) =>
    factor.indicators.map((row) => ({
      row,
      perspective: perspectives.find(({ code }) => code === factor.perspective) ?? null,
    })),
  );
  if (order === "card") return figures;
  if (order === "code") return sortByName(figures, ({ row }) => row.code);
  if (order === "name") return sortByName(figures, ({ row }) => textIn(row.indicator.name, locale));
  const ranks = { perspective: placeIn(perspectives), status: seriousness, trend: move };
  return figures.sort((one, other) => ranks[order](one) - ranks[order](other));
}

const placeIn = (perspectives: readonly PerspectiveView[]) => (figure: Figure) =>
  figure.perspective ? perspectives.indexOf(figure.perspective) : perspectives.length;

/** The step of its status, and within it the score. */
function seriousness({ row }: Figure): number {
  const step = SERIOUSNESS.indexOf(statusOfRow(row));
  return (step === -1 ? SERIOUSNESS.length : step) * 1000 + (row.judgement?.score ?? 0);
}

function move({ row: { trend } }: Figure): number {
  const step = MOVES.indexOf(trend?.verdict ?? "");
  return step === -1 ? MOVES.length : step;
}
