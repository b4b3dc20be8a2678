import type { BulletDrawing } from "@/components/charts/bullet-bar";
import { drawBullet } from "@/components/charts/bullet-drawing";
import { goalZones } from "@/components/charts/goal-zones";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import type { Fixed } from "@/lib/domain/fixed-point";
import { isRange, type TargetLevel } from "@/lib/domain/target";
import { formatFixed } from "@/lib/format/number";
import { type Measured, valueText } from "./value-text";

/** A goal ready to be drawn, in figures and in words for those who hear it. */
export type GoalText = { drawing: BulletDrawing; seen: string; heard: string };

/** The goal of a row with its value on it; null where no goal is set. */
export function goalText(
  words: Words,
  { level, cell, indicator }: Pick<IndicatorRow, "level" | "cell" | "indicator">,
): GoalText | null {
  const zones = goalZones(level);
  if (!level || !zones) return null;
  return {
    ...goalWords(words, level, indicator),
    drawing: drawBullet(zones, cell.kind === "value" ? cell.value : null),
  };
}

/** A goal in figures, "70 → 100" from lowest acceptable to ambition, and in a sentence. */
export function goalWords(words: Words, level: TargetLevel, measured: Measured) {
  const { t } = words;
  const number = (value: Fixed | null | undefined) => (value == null ? "" : endText(words, measured, value));
  const ambition = number(level.ambition);
  const lowest = number(level.lowest);
  if (isRange(level)) {
    const ambitionUpper = number(level.ambitionUpper);
    const ends = { ambition, lowest, ambitionUpper, lowestUpper: number(level.lowestUpper) };
    return { seen: t("scorecard.goalRange", ends), heard: t("scorecard.goalRangeHeard", ends) };
  }
  if (level.ambition === null) return alike(t("scorecard.goalLowest", { lowest }));
  const oneEnd = level.lowest === null || level.lowest === level.ambition;
  if (oneEnd) return alike(t("scorecard.goalAmbition", { ambition }));
  return { seen: `${lowest} → ${ambition}`, heard: t("scorecard.goalHeard", { lowest, ambition }) };
}

/** The unit of measure stands at the value; an end that is a word is given as the word. */
function endText(words: Words, measured: Measured, end: Fixed) {
  const inWords = measured.kind === "yesNo" || measured.kind === "graded";
  return inWords ? valueText(words, measured, end) : formatFixed(end, measured.decimals, words.locale);
}

const alike = (text: string) => ({ seen: text, heard: text });
