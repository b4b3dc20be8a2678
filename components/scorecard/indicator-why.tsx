import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatDay } from "@/lib/format/day";
import { formatShare } from "@/lib/format/number";
import { AggregationNote } from "./aggregation-note";
import { JudgementNote } from "./judgement-note";
import { statusOfRow } from "./status-code";
import { reasonText } from "./value-text";

type IndicatorWhyProps = { words: Words; row: IndicatorRow };

/** All a reader may ask about one row: why this status, where the number comes from, how much it counts. */
export function IndicatorWhy({ words, row }: IndicatorWhyProps) {
  const { t } = words;
  return (
    <>
      {row.cell.kind === "value" ? (
        <JudgementNote words={words} row={row} value={row.cell.value} />
      ) : (
        <p>{t(`scorecard.noValue.${statusOfRow(row)}`)}</p>
      )}
      <Reason words={words} row={row} />
      {row.aggregation ? <AggregationNote words={words} aggregation={row.aggregation} /> : null}
      {row.comment ? <blockquote>{row.comment}</blockquote> : null}
      <p className="note">{originOf(words, row).join(" ")}</p>
    </>
  );
}

function Reason({ words, row }: IndicatorWhyProps) {
  const reason = reasonText(words, row.cell);
  return reason ? <p>{words.t("scorecard.reason", { reason })}</p> : null;
}

function originOf(
  { t, locale }: Words,
  { levelSource, recordedOn, corrected, weight, share, indicator }: IndicatorRow,
) {
  const origin: string[] = [];
  if (levelSource && indicator.scored) origin.push(t(`scorecard.levelSource.${levelSource}`));
  if (recordedOn) origin.push(t("scorecard.recordedOn", { day: formatDay(recordedOn, locale) }));
  if (corrected) origin.push(t("scorecard.correctedLater"));
  if (!indicator.scored) return origin;
  origin.push(
    weight === 0 || share === null
      ? t("scorecard.countsNothing")
      : t("scorecard.countsIn", { share: formatShare(share, locale) }),
  );
  return origin;
}
