import type { Fixed } from "./fixed-point";
import { type Period, parsePeriod } from "./period";

/** A figure of official statistics of one area. */
type OfficialFigure = { period: string; value: Fixed };

/**
 * The figure of an area to draw beside one's own of a period: that of the same period. Where `spreads`, as of shares and means, else
 * that of the shortest longer period around it: a year's rate is held against each of its months, a year's sum never. Null: none.
 */
export function officialAt<Figure extends OfficialFigure>(
  period: Period,
  figures: readonly Figure[],
  spreads: boolean,
): Figure | null {
  const around = figures
    .flatMap((figure) => {
      const own = parsePeriod(figure.period);
      return own && covers(own, period, spreads) ? [{ figure, days: lengthOf(own) }] : [];
    })
    .sort((one, other) => one.days - other.days);
  return around[0]?.figure ?? null;
}

function covers(own: Period, period: Period, spreads: boolean): boolean {
  return own.code === period.code || (spreads && own.start <= period.start && own.end >= period.end);
}

const lengthOf = ({ start, end }: Period) => Date.parse(end) - Date.parse(start);

/** What is kept of a figure of official statistics. */
type Kept = { value: Fixed; source: string; sourceUrl: string | null };

/** What it comes to to enter a figure, beside the one that stands for the same area and period. */
export function officialOutcome(given: Kept, standing: Kept | null): "create" | "change" | "unchanged" {
  if (!standing) return "create";
  const { value, source, sourceUrl } = standing;
  const isSame = given.value === value && given.source === source && given.sourceUrl === sourceUrl;
  return isSame ? "unchanged" : "change";
}
