import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { type Fixed, roundFixed } from "@/lib/domain/fixed-point";
import { explainJudgement, type JudgementExplanation } from "@/lib/domain/score";
import { isRange, type TargetLevel } from "@/lib/domain/target";
import { formatFixed, formatNumber, formatScore } from "@/lib/format/number";
import { type Measured, valueText } from "./value-text";

/** Why a value has its status: in a sentence, and as the formula with its numbers filled in, where there is one. */
export function judgementWords(words: Words, { indicator, level }: IndicatorRow, value: Fixed) {
  if (!indicator.scored) return { sentence: words.t("scorecard.why.unscored"), formula: null };
  const rounded = roundFixed(value, indicator.decimals as 0 | 1 | 2 | 3 | 4);
  const explanation = explainJudgement(rounded, level);
  return {
    sentence: sentenceOf(words, indicator, level, explanation),
    formula: formulaOf(words, indicator.decimals, explanation),
  };
}

function sentenceOf(
  words: Words,
  measured: Measured,
  level: TargetLevel | null,
  explanation: JudgementExplanation,
) {
  const text = (value: Fixed | null | undefined) => (value == null ? "" : valueText(words, measured, value));
  const ends = {
    value: text(explanation.value),
    ambition: text(level?.ambition),
    lowest: text(level?.lowest),
    ambitionUpper: text(level?.ambitionUpper),
    lowestUpper: text(level?.lowestUpper),
  };
  const { rule, status } = explanation;
  if (level && isRange(level) && rule !== "notSet") return words.t(`scorecard.why.range.${status}`, ends);
  return rule === "band"
    ? words.t(`scorecard.why.band.${status}`, ends)
    : words.t(`scorecard.why.${rule}`, ends);
}

/** (x − L) / (A − L) = p → score, where there are two different ends to measure between. */
function formulaOf({ t, locale }: Words, decimals: number, explanation: JudgementExplanation) {
  const { ambition, lowest, p, score } = explanation;
  if (p === null || score === null || ambition === null || lowest === null) return null;
  const [x, a, l] = [explanation.value, ambition, lowest].map((end) => formatFixed(end, decimals, locale));
  const low = l?.startsWith("−") ? `(${l})` : l;
  const points = t("scorecard.points", { score: formatScore(score, locale) });
  return `(${x} − ${low}) / (${a} − ${low}) = ${formatNumber(p, 2, locale)} → ${points}`;
}
