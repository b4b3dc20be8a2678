import { cardFactors, distinctRows } from "@/components/scorecard/card-rows";
import type { IndicatorRow, PerspectiveView, UnitDashboard } from "@/lib/data/dashboard-view";

/** What a meeting is shown, one thing at a time. */
export type Slide =
  | { kind: "title" }
  | { kind: "perspective"; perspective: PerspectiveView; rows: IndicatorRow[]; more: number }
  | { kind: "red"; row: IndicatorRow }
  | { kind: "changes"; better: IndicatorRow[]; worse: IndicatorRow[]; rest: number }
  | { kind: "end" };

/** As many lines as can be read from the back of the room. */
const MOST_ROWS = 6;

type Shown = Pick<UnitDashboard, "perspectives" | "scorecards">;

/** How a unit stands, each perspective, each red figure, what has changed, and the end. A unit without cards has first and last only. */
export function slidesOf({ perspectives, scorecards }: Shown): Slide[] {
  if (scorecards.length === 0) return [{ kind: "title" }, { kind: "end" }];
  const rows = distinctRows(scorecards);
  const red = rows.filter(({ judgement }) => judgement?.status === "below").sort(bySeriousness);
  return [
    { kind: "title" },
    ...perspectives.flatMap((perspective) => perspectiveSlide(perspective, scorecards)),
    ...red.map((row): Slide => ({ kind: "red", row })),
    changesSlide(rows),
    { kind: "end" },
  ];
}

/** The most serious figures first; a perspective that nothing is measured in has no slide. */
function perspectiveSlide(perspective: PerspectiveView, scorecards: Shown["scorecards"]): Slide[] {
  const links = cardFactors(scorecards)
    .filter((factor) => factor.perspective === perspective.code)
    .flatMap(({ indicators }) => indicators);
  const rows = [...new Map(links.map((row) => [row.indicator.id, row])).values()].sort(bySeriousness);
  const shown = rows.slice(0, MOST_ROWS);
  return rows.length === 0
    ? []
    : [{ kind: "perspective", perspective, rows: shown, more: rows.length - shown.length }];
}

function changesSlide(rows: readonly IndicatorRow[]): Slide {
  const changed = (verdict: "better" | "worse") => rows.filter(({ trend }) => trend?.verdict === verdict);
  const [better, worse] = [changed("better"), changed("worse")];
  return { kind: "changes", better, worse, rest: rows.length - better.length - worse.length };
}

/** By how far from the goal; what is not judged comes last. */
function bySeriousness(one: IndicatorRow, other: IndicatorRow): number {
  const place = ({ judgement }: IndicatorRow) => judgement?.score ?? Number.MAX_VALUE;
  return Math.sign(place(one) - place(other)) || (one.judgement?.p ?? 0) - (other.judgement?.p ?? 0);
}
