import { drawSpark } from "@/components/charts/spark-drawing";
import type { SparkDrawing } from "@/components/charts/sparkline";
import type { FollowText } from "@/components/follow-up/follow-text";
import type { Words } from "@/components/ui/words";
import type { IndicatorRow } from "@/lib/data/dashboard-view";
import { formatScore } from "@/lib/format/number";
import { formatPeriod } from "@/lib/format/period";
import { type ShownText, shownText } from "@/lib/format/texts";
import { type GoalText, goalText } from "./goal-text";
import { indicatorWhy } from "./indicator-why";
import { type StatusText, statusOfRow, statusText } from "./status-code";
import { type TrendText, trendText } from "./trend-text";
import { valueText } from "./value-text";
import type { WhyText } from "./why-text";

/** That something is wrong with the figure and how far one has come; the way to it for those who follow it up. */
export type DeviationMark = { text: string; color: "danger" | "warning" | "info"; href: string | null };

/** One indicator in words and drawings, ready for a table: plain, and a fraction of the elements it becomes. */
export type RowText = {
  id: string;
  code: string;
  name: ShownText;
  href: string;
  owner: { label: string; title: ShownText } | null;
  mark: DeviationMark | null;
  follow: FollowText | null;
  value: string;
  period: string;
  goal: GoalText | null;
  status: StatusText;
  points: string | null;
  trend: TrendText | null;
  line: { drawing: SparkDrawing; label: string } | null;
  why: WhyText;
};

export function rowText(
  words: Words,
  row: IndicatorRow,
  { href, mark, follow }: Pick<RowText, "href" | "mark" | "follow">,
): RowText {
  const { t, locale } = words;
  const { id, code, indicator, cell, judgement } = row;
  return {
    id,
    code,
    name: shownText(indicator.name, locale),
    href,
    owner: indicator.ownerTitle && {
      label: t("scorecard.owner"),
      title: shownText(indicator.ownerTitle, locale),
    },
    mark,
    follow,
    value: cell.kind === "value" ? valueText(words, indicator, cell.value) : "–",
    period: periodText(words, row),
    goal: goalText(words, row),
    status: statusText(words, statusOfRow(row)),
    points:
      judgement?.score == null
        ? null
        : t("scorecard.points", { score: formatScore(judgement.score, locale) }),
    trend: trendText(words, row),
    line: lineOf(words, row),
    why: indicatorWhy(words, row),
  };
}

/** The period, and what is to be known of the value: that it was corrected, that it is not approved yet. */
function periodText(
  { t, locale }: Words,
  { period, corrected, awaitsApproval, aggregation }: IndicatorRow,
): string {
  const marks = [
    corrected ? t("scorecard.correctedShort") : null,
    awaitsApproval ? t("scorecard.awaitsApproval") : null,
    aggregation?.awaiting ? t("scorecard.partsAwaitApproval", { count: aggregation.awaiting }) : null,
  ];
  return [formatPeriod(period, locale), ...marks].filter(Boolean).join(" · ");
}

/** The line starts at the first known value: an indicator is not to blame for the time before it was measured. */
function lineOf(words: Words, { series, indicator }: IndicatorRow): RowText["line"] {
  const values = series.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const [from, to] = [known[0], known.at(-1)];
  const drawing = drawSpark(values.slice(values.findIndex((value) => value !== null)));
  if (!drawing || from === undefined || to === undefined) return null;
  const label = words.t("chart.sparkline", {
    count: known.length,
    from: valueText(words, indicator, from),
    to: valueText(words, indicator, to),
  });
  return { drawing, label };
}
