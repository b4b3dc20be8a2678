import { LocalText } from "@/components/ui/local-text";
import type { Words } from "@/components/ui/words";
import type { RollUpView } from "@/lib/data/dashboard-view";
import { formatScore, formatShare } from "@/lib/format/number";
import { StatusMark } from "./status-mark";

type RollUpSummaryProps = {
  words: Words;
  rollUp: RollUpView;
  /** Share of its siblings' weights, 0–1. */
  share?: number | null;
  /** What a parent is made of is named by its weakest part; leave it out where there is no room. */
  withWorst?: boolean;
};

/** How a parent stands: status, score, what it rests on, how many are red below it, and its weakest part. */
export function RollUpSummary({ words, rollUp, share, withWorst = true }: RollUpSummaryProps) {
  const { t, locale } = words;
  return (
    <ul className="roll-up">
      <li>
        <StatusMark words={words} code={rollUp.status} />
      </li>
      <Points words={words} rollUp={rollUp} />
      {rollUp.coverage === null ? null : (
        <li>{t("scorecard.coverage", { share: formatShare(rollUp.coverage, locale) })}</li>
      )}
      <RedCount words={words} rollUp={rollUp} />
      {share == null || share === 1 ? null : (
        <li>{t("scorecard.counts", { share: formatShare(share, locale) })}</li>
      )}
      {withWorst ? <Worst words={words} rollUp={rollUp} /> : null}
    </ul>
  );
}

type PartProps = { words: Words; rollUp: RollUpView };

/** The score; on too little ground it is there for those who ask. */
function Points({ words: { t, locale }, rollUp: { score, status } }: PartProps) {
  if (score === null) return null;
  const points = t("scorecard.points", { score: formatScore(score, locale) });
  if (status !== "insufficient") return <li className="points">{points}</li>;
  return (
    <li>
      <details className="details-link">
        <summary>{t("scorecard.showAnyway")}</summary> {points}
      </details>
    </li>
  );
}

/** Reds are never hidden by a good mean. */
function RedCount({ words: { t }, rollUp: { below, total, hasBelow } }: PartProps) {
  if (total === 0) return null;
  return <li className={hasBelow ? "red-count" : undefined}>{t("scorecard.below", { below, total })}</li>;
}

/** The weakest child says something new only when it lies below the mean. */
function Worst({ words: { t, locale }, rollUp: { worst, score } }: PartProps) {
  if (!worst || score === null || worst.score > score - 1e-9) return null;
  return (
    <li>
      {t("scorecard.weakest")} {worst.code ? `${worst.code} ` : ""}
      <LocalText texts={worst.name} locale={locale} /> ({formatScore(worst.score, locale)})
    </li>
  );
}
