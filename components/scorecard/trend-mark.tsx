import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatPeriodShort } from "@/lib/format/period";
import { changeText, type Measured } from "./value-text";

const arrows = {
  up: "M3 13L12.4 3.6M5 3h8v8",
  down: "M3 3l9.4 9.4M13 5v8H5",
  flat: "M2 8h12M9.5 3.5L14 8l-4.5 4.5",
} as const;

type TrendMarkProps = { words: Words; trend: NonNullable<IndicatorRow["trend"]>; measured: Measured };

/** Where the number went (arrow), by how much, and whether that is better or worse (word and colour). */
export function TrendMark({ words, trend, measured }: TrendMarkProps) {
  const { arrow, delta, verdict, against } = trend;
  return (
    <span className="trend" data-verdict={verdict}>
      <span className="trend-change">
        {arrow ? (
          <svg className="trend-arrow" viewBox="0 0 16 16" aria-hidden="true">
            <path d={arrows[arrow]} />
          </svg>
        ) : null}
        {delta === null ? null : changeText(words, measured, delta)}
      </span>
      <span className="note">
        {words.t(`scorecard.trend.${verdict}`, { period: formatPeriodShort(against, words.locale) })}
      </span>
    </span>
  );
}
