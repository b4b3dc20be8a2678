import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatDay } from "@/lib/format/day";
import { formatShare } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";
import { aggregationWords } from "./aggregation-words";
import { judgementWords } from "./judgement-words";
import { statusOfRow } from "./status-code";
import { reasonText } from "./value-text";
import { type WhyText, whyText } from "./why-text";

/** All a reader may ask about one row: why this status, where the number comes from, how much it counts. */
export function indicatorWhy(words: Words, row: IndicatorRow): WhyText {
  const { sentence, formula } = answerOf(words, row);
  return whyText(words, {
    about: textIn(row.indicator.name, words.locale),
    sentences: [sentence, row.aggregation ? aggregationWords(words, row.aggregation) : null],
    formula,
    comment: row.comment,
    note: [formula ? words.t("scorecard.why.scale") : null, ...originOf(words, row), weightOf(words, row)],
  });
}

function answerOf(words: Words, row: IndicatorRow) {
  if (row.cell.kind === "value") return judgementWords(words, row, row.cell.value);
  const why = words.t(`scorecard.noValue.${statusOfRow(row)}`);
  const reason = row.hidden?.reason ? textIn(row.hidden.reason, words.locale) : reasonText(words, row.cell);
  return { sentence: reason ? `${why} ${words.t("scorecard.reason", { reason })}` : why, formula: null };
}

function originOf({ t, locale }: Words, { levelSource, recordedOn, corrected, indicator }: IndicatorRow) {
  return [
    levelSource && indicator.scored ? t(`scorecard.levelSource.${levelSource}`) : null,
    recordedOn ? t("scorecard.recordedOn", { day: formatDay(recordedOn, locale) }) : null,
    corrected ? t("scorecard.correctedLater") : null,
  ];
}

function weightOf({ t, locale }: Words, { weight, share, indicator }: IndicatorRow) {
  if (!indicator.scored) return null;
  if (weight === 0 || share === null) return t("scorecard.countsNothing");
  return t("scorecard.countsIn", { share: formatShare(share, locale) });
}
