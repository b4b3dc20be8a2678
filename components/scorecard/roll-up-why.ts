import type { Words } from "@/components/ui/words";
import type { OrganisationHead, RollUpPart, RollUpView } from "@/lib/data/dashboard-view";
import { formatNumber, formatScore, formatShare } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";
import { type WhyText, whyText } from "./why-text";

/** One child of a parent, as its mean sees it. */
export type WeightedPart = {
  name: string;
  /** Short enough to stand inside the reckoning. */
  code?: string;
  weight: number;
  score: number | null;
};

/** A child as the views give it, in the reader's language. */
export function weightedPart({ locale }: Words, { code, name, weight, score }: RollUpPart): WeightedPart {
  return { name: code ?? textIn(name, locale), weight, score, ...(code ? { code } : {}) };
}

type Parent = {
  name: string;
  rollUp: RollUpView;
  parts: readonly WeightedPart[];
  limits: Pick<OrganisationHead, "coverageLimit" | "reachedEdge">;
};

/** How a parent's score comes about: the weighted mean with its numbers, what is missing, and where the colours begin. */
export function rollUpWhy(words: Words, { name, rollUp, parts, limits }: Parent): WhyText {
  const { t, locale } = words;
  const formula = formulaOf(parts, rollUp.score, locale);
  const without = parts.filter(({ score }) => score === null).map((part) => part.name);
  return whyText(words, {
    about: name,
    sentences: [
      t(rollUp.score === null ? "scorecard.rollUp.noScore" : "scorecard.rollUp.mean"),
      rollUp.score !== null && !formula ? t("scorecard.rollUp.countedOnce") : null,
      without.length > 0 ? t("scorecard.rollUp.without", { names: without.join(", ") }) : null,
    ],
    formula,
    note: [
      coverageOf(words, rollUp, limits.coverageLimit),
      t("scorecard.rollUp.edges", { reached: formatNumber(limits.reachedEdge, 1, locale) }),
    ],
  });
}

function coverageOf({ t, locale }: Words, { coverage }: RollUpView, limit: number) {
  if (coverage === null) return null;
  return t("scorecard.rollUp.coverage", {
    share: formatShare(coverage, locale),
    limit: formatShare(limit, locale),
  });
}

/** The mean as it is reckoned, or null when these parts alone do not give the score (an indicator counted elsewhere). */
function formulaOf(parts: readonly WeightedPart[], score: number | null, locale: Words["locale"]) {
  const counted = parts.filter(
    (part): part is WeightedPart & { score: number } => part.score !== null && part.weight > 0,
  );
  const total = counted.reduce((sum, part) => sum + part.weight, 0);
  const mean = counted.reduce((sum, part) => sum + part.weight * part.score, 0) / total;
  if (score === null || !(Math.abs(mean - score) < 1e-6)) return null;
  const number = (value: number) => formatNumber(value, 1, locale);
  const products = counted.map(
    (part) =>
      `${number(part.weight)} × ${formatScore(part.score, locale)}${part.code ? ` (${part.code})` : ""}`,
  );
  return `(${products.join(" + ")}) / ${number(total)} = ${formatScore(score, locale)}`;
}
