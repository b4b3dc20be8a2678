import "server-only";
import { formulaParts, parseFormula } from "@/lib/domain/formula";
import type { Period } from "@/lib/domain/period";
import { planAt } from "@/lib/domain/plan";
import { type Actor, mayAt } from "./access";
import type { EntryPlace } from "./entry-place";
import type { CalculatedRow } from "./entry-view";
import { indicatorHead } from "./follow-up-sight";
import { cardsOf, firstLinksOf, type IndicatorNode } from "./structure-node";

/** The figures on the unit's cards that are worked out of others, each with the figures it rests on; the confidential for those who see them. */
export function calculatedRows(
  actor: Actor,
  { reader, node, at }: EntryPlace,
  dashboard: Period,
): CalculatedRow[] {
  const { plans, indicators, indicatorsByCode } = reader.snapshot.structure;
  const isSeen = ({ confidential }: IndicatorNode) => !confidential || mayAt(actor, "readConfidential", at);
  return firstLinksOf(cardsOf(planAt(plans, dashboard), node)).flatMap(({ code, indicatorId }) => {
    const indicator = indicators.get(indicatorId);
    if (indicator?.kind !== "calculated" || !isSeen(indicator)) return [];
    const parsed = parseFormula(indicator.formula ?? "");
    const parts = parsed.ok
      ? formulaParts(parsed.formula).flatMap((part) => indicatorsByCode.get(part.code) ?? [])
      : [];
    const reading = reader.read(indicator, node, reader.shownPeriod(indicator, dashboard));
    const { level, judgement } = reader.assess(indicator, node, reading);
    return {
      code,
      indicator: indicatorHead(indicator),
      period: reading.period.code,
      cell: reading.cell,
      level,
      judgement,
      parts: [...new Set(parts)].filter(isSeen).map((part) => ({
        indicator: indicatorHead(part),
        cell: reader.read(part, node, reader.shownPeriod(part, dashboard)).cell,
      })),
    };
  });
}
