import { FIXED_SCALE, type Fixed, fixedFromInteger } from "@/lib/domain/fixed-point";
import { type Period, type PeriodKind, periodsWithin } from "@/lib/domain/period";
import { rollUp, rollUpTree } from "@/lib/domain/roll-up";
import { figureAt, leafFigure } from "./board";
import type { Reader } from "./reading";
import type { IndicatorNode, SuccessFactorNode, UnitNode } from "./structure-node";

/** What one end of a link has been at a unit. `at` is null where there is no number to show: missing, suppressed, too thin. */
export type EndSeries = { kinds: PeriodKind[]; at(period: Period): Fixed | null };

/** Who reads, where, and whether confidential figures are theirs to see. */
export type SeriesPlace = { reader: Reader; unit: UnitNode; seesAll: boolean };

/** The values of an indicator in any period it fills, as long as they were measured by the definition of the newest ones. */
export function indicatorSeries({ reader, unit }: SeriesPlace, indicator: IndicatorNode): EndSeries {
  const isCurrent = currentDefinition(reader, indicator);
  return {
    kinds: [indicator.frequency],
    at: (period) => {
      const { cell } = reader.read(indicator, unit, period);
      return cell.kind === "value" && isCurrent(period) ? cell.value : null;
    },
  };
}

/**
 * The scores of a success factor as a dashboard of each period would show them, of periods that all its scored indicators fill:
 * a figure that is measured once a year never counts as three. Not where the score rests on too little to be shown.
 */
export function factorSeries({ reader, unit, seesAll }: SeriesPlace, factor: SuccessFactorNode): EndSeries {
  const { indicators, organisation } = reader.snapshot.structure;
  const links = factor.links.flatMap((link) => {
    const indicator = indicators.get(link.indicatorId);
    const counts = indicator?.scored && (seesAll || !indicator.confidential);
    return indicator && counts
      ? [{ ...link, indicator, isCurrent: currentDefinition(reader, indicator) }]
      : [];
  });
  const tree = rollUpTree({ id: factor.id, weight: factor.weight, children: links });
  return {
    kinds: [...new Set(links.map(({ indicator }) => indicator.frequency))],
    at: (period) => {
      if (!links.every(({ isCurrent }) => isCurrent(period))) return null;
      const { score, status } = rollUp(
        tree,
        ({ indicator }) => leafFigure(figureAt(reader, unit, indicator, period, seesAll)),
        organisation,
      );
      const isShown = score !== null && status !== "insufficient";
      // To four decimals: binary noise makes no two scores different.
      return isShown ? fixedFromInteger(Math.round(score * FIXED_SCALE)) : null;
    },
  };
}

/** Was what is measured in a period measured by the newest definition that has values? */
function currentDefinition(
  { snapshot }: Reader,
  { id, frequency }: IndicatorNode,
): (period: Period) => boolean {
  const bundles = [...(snapshot.values.bundles.get(id) ?? [])];
  const newest = Math.max(...bundles.map(([, { newestDefinition }]) => newestDefinition ?? 0));
  const older = new Set(
    bundles.flatMap(([code, { oldestDefinition }]) => ((oldestDefinition ?? newest) < newest ? [code] : [])),
  );
  if (older.size === 0) return () => true;
  return ({ start, end }) => periodsWithin(frequency, start, end).every(({ code }) => !older.has(code));
}
