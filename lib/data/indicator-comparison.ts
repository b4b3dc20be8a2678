import { aggregateOverUnits } from "@/lib/domain/aggregate";
import type { Period } from "@/lib/domain/period";
import { rounded } from "@/lib/domain/stored-cell";
import { type Actor, mayAt } from "./access";
import { type Board, visibleCards } from "./board";
import { unitHead } from "./indicator-row";
import type { Comparison } from "./indicator-view";
import type { Reader } from "./reading";
import { type IndicatorNode, isOpen, linksOf, type UnitNode } from "./structure-node";

/** Fewer others than this are no company: a mean of them says more about each than about all. */
const ENOUGH_OTHERS = 3;

/** May the actor read an indicator on a unit's own dashboard? */
export function readsAt(
  { snapshot: { structure } }: Reader,
  actor: Actor,
  unit: UnitNode,
  indicator: IndicatorNode,
  dashboard: Period,
): boolean {
  const at = { organisationId: structure.organisation.id, path: unit.path };
  if (indicator.confidential && !mayAt(actor, "readConfidential", at)) return false;
  return visibleCards(structure, actor, unit, dashboard)
    .flatMap(linksOf)
    .some((link) => link.indicatorId === indicator.id);
}

/**
 * The figures of other units beside a unit's own: those of its kind, or, where they are too few and it reports by hand itself, all
 * that report by hand. Neither the unit nor those above or below it are among them, so the mean is never one's own. It is made by
 * the rule the indicator is gathered by where that is a mean: shares by their numerators and denominators, else weighed or plain.
 */
export function comparisonOf(
  reader: Reader,
  actor: Actor,
  { unit, figure }: Board,
  indicator: IndicatorNode,
  dashboard: Period,
): Comparison | null {
  const own = figure({ id: "", code: "", weight: 0, indicatorId: indicator.id });
  if (!own) return null;
  const { period } = own.reading;
  const apart = reader.snapshot.structure.units.filter(
    (other) =>
      !other.path.startsWith(unit.path) &&
      !unit.path.startsWith(other.path) &&
      isOpen(other, period) &&
      readsAt(reader, actor, other, indicator, dashboard),
  );
  const alike = apart.filter(({ kind }) => kind === unit.kind);
  const reports = (each: UnitNode) => reader.reporting.reports(indicator.id, each, period);
  const widened = alike.length < ENOUGH_OTHERS && reports(unit);
  const chosen = widened ? apart.filter(reports) : alike;
  if (chosen.length === 0) return null;
  const others = chosen.map((other) => {
    const reading = reader.read(indicator, other, period);
    return { other, cell: reading.cell, judgement: reader.assess(indicator, other, reading).judgement };
  });
  const shown = others.filter(({ cell }) => cell.kind === "value");
  return {
    among: widened ? "all" : "kind",
    others: others.map(({ other, ...rest }) => ({ unit: unitHead(other), ...rest })),
    count: shown.length,
    needed: ENOUGH_OTHERS,
    mean: meanOf(reader, indicator, period, shown),
  };
}

type Shown = { other: UnitNode; cell: Comparison["others"][number]["cell"] };

function meanOf(
  reader: Reader,
  indicator: IndicatorNode,
  period: Period,
  shown: readonly Shown[],
): Comparison["mean"] {
  const isCounted = indicator.kind !== "yesNo" && indicator.kind !== "graded";
  if (!isCounted || shown.length < ENOUGH_OTHERS) return null;
  const parts = shown.map(({ other, cell }) => ({
    id: other.id,
    cell,
    weight: reader.weightOf(indicator, other, period),
  }));
  const method = indicator.overUnits === "weightedMean" ? "weightedMean" : "mean";
  const cell = rounded(aggregateOverUnits(parts, method, { factor: indicator.scale }).cell, indicator);
  return cell.kind === "value" ? cell.value : null;
}
