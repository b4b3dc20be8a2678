import type { FocusAreaView, ObjectiveView, RollUpView, ScorecardView } from "@/lib/data/dashboard-view";
import { shownText, textIn } from "@/lib/format/texts";
import type { Texts } from "@/lib/schemas/texts";
import { type FactorText, factorText } from "./factor-text";
import type { LevelText } from "./level-heading";
import { rollUpText } from "./roll-up-text";
import { rollUpWhy, type WeightedPart } from "./roll-up-why";
import type { ScorecardContext } from "./scorecard-context";

export type ObjectiveText = { id: string; heading: LevelText; empty: string | null; factors: FactorText[] };
export type FocusAreaText = { id: string; heading: LevelText; objectives: ObjectiveText[] };

/** A scorecard from focus area to indicator, in words and drawings: plain, and much smaller than the page it becomes. */
export type ScorecardText = {
  code: string;
  heading: LevelText;
  empty: string | null;
  focusAreas: FocusAreaText[];
};

export function scorecardText(context: ScorecardContext, scorecard: ScorecardView): ScorecardText {
  const { t, locale } = context.words;
  const { code, owner, focusAreas } = scorecard;
  return {
    code,
    heading: levelText(context, {
      kicker: t("scorecard.scorecardOf", { owner: textIn(owner.name, locale) }),
      parent: scorecard,
      parts: focusAreas.map(codedPart),
    }),
    empty: focusAreas.length === 0 ? t("scorecard.emptyScorecard") : null,
    focusAreas: focusAreas.map((area) => focusAreaText(context, area)),
  };
}

function focusAreaText(context: ScorecardContext, area: FocusAreaView): FocusAreaText {
  const { t, locale } = context.words;
  return {
    id: area.id,
    heading: levelText(context, {
      kicker: t("scorecard.focusArea"),
      code: area.code,
      parent: area,
      parts: area.objectives.map(({ name, weight, rollUp }) => ({
        name: textIn(name, locale),
        weight,
        score: rollUp.score,
      })),
    }),
    objectives: area.objectives.map((objective) => objectiveText(context, objective)),
  };
}

function objectiveText(context: ScorecardContext, objective: ObjectiveView): ObjectiveText {
  return {
    id: objective.id,
    heading: levelText(context, {
      kicker: context.words.t("scorecard.objective"),
      parent: objective,
      parts: objective.successFactors.map(codedPart),
    }),
    empty: objective.successFactors.length === 0 ? context.words.t("scorecard.emptyObjective") : null,
    factors: objective.successFactors.map((factor) => factorText(context, factor)),
  };
}

const codedPart = (child: { code: string; weight: number; rollUp: RollUpView }): WeightedPart => ({
  name: child.code,
  code: child.code,
  weight: child.weight,
  score: child.rollUp.score,
});

type Level = {
  kicker: string;
  code?: string;
  parent: { name: Texts; rollUp: RollUpView; share?: number | null };
  parts: readonly WeightedPart[];
};

function levelText(
  { words, organisation }: ScorecardContext,
  { kicker, code, parent, parts }: Level,
): LevelText {
  const { rollUp, share = null } = parent;
  const name = shownText(parent.name, words.locale);
  return {
    kicker,
    code: code ?? null,
    name,
    rollUp: rollUpText(words, rollUp, share),
    why: rollUpWhy(words, { name: name.text, rollUp, parts, limits: organisation }),
  };
}
