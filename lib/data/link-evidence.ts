import { commonKind, evidenceOf, isFull, lagIn, periodsUpTo, slotsAt } from "@/lib/domain/evidence";
import { fixedToNumber } from "@/lib/domain/fixed-point";
import { type Period, type PeriodKind, periodFor } from "@/lib/domain/period";
import type { EndSeries } from "./evidence-series";
import type { MapLink } from "./strategy-map";
import type { LinkEvidence } from "./unit-strategy-map-view";

/** How far back one looks: five years of months, otherwise ten years. */
const PERIODS: Record<PeriodKind, number> = {
  month: 60,
  quarter: 40,
  tertial: 30,
  halfYear: 20,
  schoolYear: 10,
  year: 10,
};

/** What the series of the two ends say about a link, up to and with the periods that a dashboard for `dashboard` shows. */
export function linkEvidence(
  { sign, lagMonths }: Pick<MapLink, "sign" | "lagMonths">,
  cause: EndSeries,
  effect: EndSeries,
  dashboard: Period,
): LinkEvidence {
  const kind = commonKind([...cause.kinds, ...effect.kinds]);
  if (!kind) return { ...evidenceOf([], sign), kind, lag: 0, slots: [] };
  const lag = lagIn(kind, lagMonths);
  const effects = periodsUpTo(periodFor(kind, dashboard), PERIODS[kind]);
  const slots = slotsAt(effects, lag, cause.at, effect.at);
  const pairs = slots
    .filter(isFull)
    .map((slot) => [fixedToNumber(slot.cause), fixedToNumber(slot.effect)] as const);
  return { ...evidenceOf(pairs, sign), kind, lag, slots };
}
