import { type Fixed, fixedToNumber } from "@/lib/domain/fixed-point";
import type { Period } from "@/lib/domain/period";
import { suppressSmallNumbers } from "@/lib/domain/suppression";
import type { Reporting } from "./reporting";
import type { Snapshot } from "./snapshot";
import type { IndicatorNode, UnitNode } from "./structure-node";

/** Which units' figures may not be shown, since too few people stand behind them, or since a total would give such a one away. */
export type SmallNumbers = {
  isHidden(indicator: IndicatorNode, unit: UnitNode, period: Period): boolean;
  /** May the total of the units below be shown? Not when what is hidden there could be worked out from it. */
  givesAway(indicator: IndicatorNode, units: readonly UnitNode[], period: Period): boolean;
};

export function smallNumbersOf({ structure, values }: Snapshot, reporting: Reporting): SmallNumbers {
  const hidden = new Map<string, Set<string>>();

  const countsOf = (indicator: IndicatorNode, units: readonly UnitNode[], period: Period) =>
    units.map(({ id }) => {
      const denominator = values.at(indicator.id, id, period.code)?.denominator ?? null;
      return { id, count: denominator === null ? null : fixedToNumber(denominator as Fixed) };
    });

  /** Every unit above reporters shows a total: what one of them would give away is hidden. */
  const hiddenUnits = (indicator: IndicatorNode, period: Period): Set<string> => {
    const key = `${indicator.id} ${period.code}`;
    const known = hidden.get(key);
    if (known) return known;
    const limit = indicator.smallNumberLimit ?? 0;
    const ids = structure.units.flatMap((above) => {
      const counts = countsOf(indicator, reporting.reporters(indicator.id, above, period), period);
      return [...suppressSmallNumbers(counts, limit, counts.length > 1)];
    });
    const made = new Set(ids);
    hidden.set(key, made);
    return made;
  };

  return {
    isHidden: (indicator, unit, period) =>
      indicator.smallNumberLimit !== null && hiddenUnits(indicator, period).has(unit.id),
    givesAway: (indicator, units, period) => {
      if (indicator.smallNumberLimit === null) return false;
      const ids = hiddenUnits(indicator, period);
      const counts = countsOf(indicator, units, period).filter(({ id }) => ids.has(id));
      const people = counts.reduce((sum, { count }) => sum + (count ?? 0), 0);
      return counts.length > 0 && (counts.length < 2 || people < indicator.smallNumberLimit);
    },
  };
}
