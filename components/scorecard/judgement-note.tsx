import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { type Fixed, roundFixed } from "@/lib/domain/fixed-point";
import { explainJudgement, type JudgementExplanation } from "@/lib/domain/score";
import { isRange, type TargetLevel } from "@/lib/domain/target";
import { formatFixed, formatNumber, formatScore } from "@/lib/format/number";
import { type Measured, valueText } from "./value-text";

type JudgementNoteProps = { words: Words; row: IndicatorRow; value: Fixed };

/** Why a value has its status: a sentence, and the formula with its numbers filled in. */
export function JudgementNote({ words, row: { indicator, level }, value }: JudgementNoteProps) {
  if (!indicator.scored) return <p>{words.t("scorecard.why.unscored")}</p>;
  const rounded = roundFixed(value, indicator.decimals as 0 | 1 | 2 | 3 | 4);
  const explanation = explainJudgement(rounded, level);
  const formula = formulaOf(words, indicator.decimals, explanation);
  return (
    <>
      <p>{sentenceOf(words, indicator, level, explanation)}</p>
      {formula ? <p className="formula">{formula}</p> : null}
      {formula ? <p className="note">{words.t("scorecard.why.scale")}</p> : null}
    </>
  );
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
