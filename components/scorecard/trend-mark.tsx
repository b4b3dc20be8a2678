import type { TrendText } from "./trend-text";

/** Where the number went (arrow), by how much, and whether that is better or worse (word and colour). */
export function TrendMark({ trend: { arrow, verdict, change, against } }: { trend: TrendText }) {
  return (
    <>
      {change === null ? null : (
        <span className="trend-change" data-arrow={arrow} data-verdict={verdict}>
          {change}
        </span>
      )}
      <span className="note">{against}</span>
    </>
  );
}
