import { goalWords } from "@/components/scorecard/goal-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorHead } from "@/lib/data/dashboard-view";
import { type Fixed, fixedToDecimal } from "@/lib/domain/fixed-point";
import type { Adoption } from "@/lib/domain/level-change";
import { isEmpty, type TargetLevel } from "@/lib/domain/target";
import { formatDay } from "@/lib/format/day";
import type { LevelValues } from "./level-fields";

/** A level in figures, lowest acceptable first, and in words for those who hear it. */
export function levelWords(words: Words, indicator: IndicatorHead, level: TargetLevel | null) {
  if (!level) return { seen: words.t("levels.notSet"), heard: words.t("levels.notSet") };
  if (isEmpty(level)) return { seen: words.t("levels.inherits"), heard: words.t("levels.inherits") };
  return goalWords(words, level, indicator);
}

/** "Kommunestyret, sak 25/127, 11. des. 2025": as much as is known; empty when no body is named. */
export function adoptionText({ t, locale }: Words, { adoptedBy, caseNumber, adoptedOn }: Adoption): string {
  if (!adoptedBy) return "";
  return [
    adoptedBy,
    ...(caseNumber ? [t("levels.case", { number: caseNumber })] : []),
    ...(adoptedOn ? [formatDay(adoptedOn, locale)] : []),
  ].join(", ");
}

/** The numbers of a level as they are typed. A decimal point could be taken for a mark between thousands. */
export function typedLevel(level: TargetLevel | undefined): LevelValues {
  const typed = (end: Fixed | null | undefined) => (end == null ? "" : fixedToDecimal(end).replace(".", ","));
  return {
    ambition: typed(level?.ambition),
    lowest: typed(level?.lowest),
    ambitionUpper: typed(level?.ambitionUpper),
    lowestUpper: typed(level?.lowestUpper),
    direction: level?.direction ?? "",
  };
}
