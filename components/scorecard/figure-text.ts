import type { FollowText } from "@/components/follow-up/follow-text";
import type { Words } from "@/components/ui/words";
import { formatScore } from "@/lib/format/number";
import { formatPeriod } from "@/lib/format/period";
import { type ShownText, shownText } from "@/lib/format/texts";
import type { Figure } from "./figure-order";
import { goalWords } from "./goal-text";
import { type StatusText, statusOfRow, statusText } from "./status-code";
import { type TrendText, trendText } from "./trend-text";
import { cellText } from "./value-text";

/** One line of the table of figures, in words: plain, and much smaller than the elements it becomes. */
export type FigureText = {
  id: string;
  code: string;
  name: ShownText;
  href: string;
  perspective: ShownText | null;
  value: string;
  goal: { seen: string; heard: string } | null;
  status: StatusText;
  points: string | null;
  trend: TrendText | null;
  period: string;
  follow: FollowText | null;
};

export function figureText(
  words: Words,
  { row, perspective }: Figure,
  { href, follow }: Pick<FigureText, "href" | "follow">,
): FigureText {
  const { t, locale } = words;
  const { id, code, indicator, cell, judgement, level } = row;
  const score = judgement?.score ?? null;
  return {
    id,
    code,
    name: shownText(indicator.name, locale),
    href,
    perspective: perspective && shownText(perspective.name, locale),
    value: cell.kind === "value" ? cellText(words, indicator, cell) : "–",
    goal: level && goalWords(words, level, indicator),
    status: statusText(words, statusOfRow(row)),
    points: score === null ? null : t("scorecard.points", { score: formatScore(score, locale) }),
    trend: trendText(words, row),
    period: formatPeriod(row.period, locale),
    follow,
  };
}
