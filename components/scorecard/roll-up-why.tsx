import type { Words } from "@/components/ui/words";
import type { OrganisationHead, RollUpView } from "@/lib/data/dashboard-view";
import { formatNumber, formatScore, formatShare } from "@/lib/format/number";

/** One child of a parent, as its mean sees it. */
export type WeightedPart = {
  name: string;
  /** Short enough to stand inside the reckoning. */
  code?: string;
  weight: number;
  score: number | null;
};

type RollUpWhyProps = {
  words: Words;
  rollUp: RollUpView;
  parts: readonly WeightedPart[];
  limits: Pick<OrganisationHead, "coverageLimit" | "reachedEdge">;
};

/** How a parent's score comes about: the weighted mean with its numbers, what is missing, and where the colours begin. */
export function RollUpWhy({ words: { t, locale }, rollUp, parts, limits }: RollUpWhyProps) {
  const formula = formulaOf(parts, rollUp.score, locale);
  const without = parts.filter(({ score }) => score === null).map(({ name }) => name);
  return (
    <>
      <p>{t(rollUp.score === null ? "scorecard.rollUp.noScore" : "scorecard.rollUp.mean")}</p>
      {formula ? <p className="formula">{formula}</p> : null}
      {rollUp.score !== null && !formula ? <p>{t("scorecard.rollUp.countedOnce")}</p> : null}
      {without.length > 0 ? <p>{t("scorecard.rollUp.without", { names: without.join(", ") })}</p> : null}
      <p className="note">
        {rollUp.coverage === null
          ? null
          : t("scorecard.rollUp.coverage", {
              share: formatShare(rollUp.coverage, locale),
              limit: formatShare(limits.coverageLimit, locale),
            })}{" "}
        {t("scorecard.rollUp.edges", { reached: formatNumber(limits.reachedEdge, 1, locale) })}
      </p>
    </>
  );
}

/** The mean as it is reckoned, or null when these parts alone do not give the score (an indicator counted elsewhere). */
function formulaOf(parts: readonly WeightedPart[], score: number | null, locale: Words["locale"]) {
  const counted = parts.filter(
    (part): part is WeightedPart & { score: number } => part.score !== null && part.weight > 0,
  );
  const weight = counted.reduce((sum, part) => sum + part.weight, 0);
  const mean = counted.reduce((sum, part) => sum + part.weight * part.score, 0) / weight;
  if (score === null || !(Math.abs(mean - score) < 1e-6)) return null;
  const number = (value: number) => formatNumber(value, 1, locale);
  const products = counted.map(
    ({ code, weight, score }) =>
      `${number(weight)} × ${formatScore(score, locale)}${code ? ` (${code})` : ""}`,
  );
  return `(${products.join(" + ")}) / ${number(weight)} = ${formatScore(score, locale)}`;
}
