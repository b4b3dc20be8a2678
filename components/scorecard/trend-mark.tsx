import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatPeriodShort } from "@/lib/format/period";
import { changeText, type Measured } from "./value-text";

type TrendMarkProps = { words: Words; trend: NonNullable<IndicatorRow["trend"]>; measured: Measured };

/** Where the number went (arrow), by how much, and whether that is better or worse (word and colour). */
export function TrendMark({ words, trend, measured }: TrendMarkProps) {
  const { arrow, delta, verdict, against } = trend;
  return (
    <>
      {delta === null ? null : (
        <span className="trend-change" data-arrow={arrow} data-verdict={verdict}>
          {changeText(words, measured, delta)}
        </span>
      )}
      <span className="note">
        {words.t(`scorecard.trend.${verdict}`, { period: formatPeriodShort(against, words.locale) })}
      </span>
    </>
  );
}
