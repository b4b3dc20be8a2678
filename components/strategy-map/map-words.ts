import { type StatusText, statusOfRow, statusText } from "@/components/scorecard/status-code";
import { cellText, valueText } from "@/components/scorecard/value-text";
import type { Words } from "@/components/ui/words";
import type { StandingLink, StandingNode, UnitStrategyMap } from "@/lib/data/unit-strategy-map-view";
import { type Fixed, fixedToNumber } from "@/lib/domain/fixed-point";
import { formatNumber, formatScore } from "@/lib/format/number";
import { textIn } from "@/lib/format/texts";

/** What a node is called: a success factor with its code, an indicator without, since its code says the same. */
export function nodeName({ locale }: Words, node: StandingNode): string {
  const name = textIn(node.name, locale);
  return node.kind === "factor" ? `${node.code} ${name}` : name;
}

/** How a node stands, as a mark says it. */
export function nodeStatus(words: Words, node: StandingNode): StatusText {
  return statusText(words, node.kind === "factor" ? node.rollUp.status : statusOfRow(node.row));
}

/** The number behind a node's status; null where there is none to show. */
export function nodeFigure(words: Words, node: StandingNode): string | null {
  if (node.kind === "indicator") {
    const { hidden, cell, indicator } = node.row;
    return hidden || cell.kind !== "value" ? null : cellText(words, indicator, cell);
  }
  const { score, status } = node.rollUp;
  if (score === null || status === "insufficient") return null;
  return words.t("scorecard.points", { score: formatScore(score, words.locale) });
}

/** One number of an end's series: the value of an indicator, the points of a success factor. */
export function endFigure(words: Words, node: StandingNode, value: Fixed): string {
  if (node.kind === "indicator") return valueText(words, node.row.indicator, value);
  return words.t("scorecard.points", { score: formatScore(fixedToNumber(value), words.locale) });
}

/** The nodes of a map by their keys. */
export const nodesOf = ({ bands }: UnitStrategyMap): ReadonlyMap<string, StandingNode> =>
  new Map(bands.flatMap(({ nodes }) => nodes.map((node) => [node.key, node])));

/** What figures say about a link, in a word or three. */
export function verdictText({ t }: Words, { evidence }: StandingLink): string {
  if (!evidence) return t("strategyMap.verdict.hidden");
  return t(`strategyMap.verdict.${evidence.opposite ? "opposite" : evidence.verdict}`);
}

/** The same with what it rests on: so many pairs, and how strongly they go together. */
export function verdictFigures(words: Words, { evidence }: StandingLink): string | null {
  if (!evidence) return null;
  const { t, locale } = words;
  const { n, correlation } = evidence;
  const pairs = t("strategyMap.pairs", { count: n });
  if (!correlation) return pairs;
  const [rho, low, high] = [correlation.rho, correlation.low, correlation.high].map((value) =>
    formatNumber(value, 2, locale),
  );
  return t("strategyMap.figures", { rho: rho ?? "", low: low ?? "", high: high ?? "", pairs });
}
