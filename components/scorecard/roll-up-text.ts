import type { Words } from "@/components/ui/words";
import type { RollUpView } from "@/lib/data/dashboard-view";
import { formatScore, formatShare } from "@/lib/format/number";
import { type ShownText, shownText } from "@/lib/format/texts";
import { type StatusText, statusText } from "./status-code";

/** How a parent stands, in words ready to be drawn. What there is nothing to say about is null. */
export type RollUpText = {
  status: StatusText;
  points: string | null;
  /** Set when the points rest on too little: they are then shown only to those who ask, by this text. */
  showAnyway: string | null;
  facts: string[];
  red: { text: string; any: boolean } | null;
  weakest: { label: string; name: ShownText; score: string } | null;
};

/** `share` is the parent's share of its own siblings' weights, 0–1. */
export function rollUpText(words: Words, rollUp: RollUpView, share: number | null = null): RollUpText {
  const { t, locale } = words;
  const { score, status, coverage, below, total, hasBelow } = rollUp;
  const facts: string[] = [];
  if (coverage !== null) facts.push(t("scorecard.coverage", { share: formatShare(coverage, locale) }));
  if (share !== null && share !== 1) facts.push(t("scorecard.counts", { share: formatShare(share, locale) }));
  return {
    status: statusText(words, status),
    points: score === null ? null : t("scorecard.points", { score: formatScore(score, locale) }),
    showAnyway: status === "insufficient" ? t("scorecard.showAnyway") : null,
    facts,
    red: total === 0 ? null : { text: t("scorecard.below", { below, total }), any: hasBelow },
    weakest: weakestText(words, rollUp),
  };
}

/** The weakest child says something new only when it lies below the mean. */
function weakestText({ t, locale }: Words, { worst, score }: RollUpView): RollUpText["weakest"] {
  if (!worst || score === null || worst.score > score - 1e-9) return null;
  const name = shownText(worst.name, locale);
  return {
    label: t("scorecard.weakest"),
    name: worst.code ? { ...name, text: `${worst.code} ${name.text}` } : name,
    score: formatScore(worst.score, locale),
  };
}
