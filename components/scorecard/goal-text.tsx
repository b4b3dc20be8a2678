import type { Words } from "@/components/ui/words";
import type { Fixed } from "@/lib/domain/fixed-point";
import { isRange, type TargetLevel } from "@/lib/domain/target";
import { formatFixed } from "@/lib/format/number";

type GoalTextProps = { words: Words; level: TargetLevel; decimals: number };

/** A goal's numbers: "70 → 100" from lowest acceptable to ambition, spelt out for those who hear it. */
export function GoalText(props: GoalTextProps) {
  const { seen, heard } = goalTexts(props);
  return (
    <span className="goal-text">
      <span aria-hidden="true">{seen}</span>
      <span className="ds-sr-only">{heard}</span>
    </span>
  );
}

function goalTexts({ words: { t, locale }, level, decimals }: GoalTextProps) {
  const number = (value: Fixed | null | undefined) =>
    value == null ? "" : formatFixed(value, decimals, locale);
  const ambition = number(level.ambition);
  const lowest = number(level.lowest);
  if (isRange(level)) {
    const ends = {
      ambition,
      lowest,
      ambitionUpper: number(level.ambitionUpper),
      lowestUpper: number(level.lowestUpper),
    };
    return { seen: t("scorecard.goalRange", ends), heard: t("scorecard.goalRangeHeard", ends) };
  }
  if (level.lowest === null) return same(t("scorecard.goalAmbition", { ambition }));
  if (level.ambition === null) return same(t("scorecard.goalLowest", { lowest }));
  return { seen: `${lowest} → ${ambition}`, heard: t("scorecard.goalHeard", { lowest, ambition }) };
}

const same = (text: string) => ({ seen: text, heard: text });
