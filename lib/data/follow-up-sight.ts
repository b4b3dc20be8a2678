import "server-only";
import { today } from "@/lib/clock";
import { effect, isOverdue } from "@/lib/domain/deviation";
import { isLate } from "@/lib/domain/initiative";
import { type Period, parsePeriod, periodAt, shiftPeriod } from "@/lib/domain/period";
import { type Actor, mayAt } from "./access";
import { AWAITING_APPROVAL } from "./approval-rule";
import { visibleCards } from "./board";
import type { IndicatorHead } from "./dashboard-view";
import type { DeviationNode, FollowUp, InitiativeNode } from "./follow-up-node";
import { followUpOf } from "./follow-up-read";
import type { DeviationView, FigureView, InitiativeView } from "./follow-up-view";
import { unitHead } from "./indicator-row";
import { type Reader, type Reading, readerOf } from "./reading";
import type { Snapshot } from "./snapshot";
import { type IndicatorNode, linksOf, type UnitNode } from "./structure-node";

/** What one reader sees of an organisation's follow-up. */
export type Sight = {
  reader: Reader;
  followUp: FollowUp;
  /** Units, and what the reader may do there. */
  unit(id: string): UnitNode | null;
  isInside(unit: UnitNode): boolean;
  /** Does the reader see the indicator's figures at the unit, by the cards of that period? */
  seesIndicator(indicatorId: string, unit: UnitNode, period: Period): IndicatorNode | null;
  deviations(where: (node: DeviationNode) => boolean): DeviationView[];
  initiatives(where: (node: InitiativeNode) => boolean): InitiativeView[];
};

/**
 * Opens an organisation's follow-up to an actor; a `reader` that is at work already goes on. Statements: none when nothing has changed
 * since the last reading.
 */
export async function sightOf(
  snapshot: Snapshot,
  actor: Actor,
  reader: Reader = readerOf(snapshot, today()),
): Promise<Sight> {
  const { structure } = snapshot;
  const followUp = await followUpOf(snapshot);
  const units = new Map(structure.units.map((unit) => [unit.id, unit]));
  const running = periodAt(structure.organisation.dashboardKind, today());
  const at = (unit: UnitNode) => ({ organisationId: structure.organisation.id, path: unit.path });
  const isInside = (unit: UnitNode) => mayAt(actor, "read", at(unit));

  const seesIndicator: Sight["seesIndicator"] = (indicatorId, unit, period) => {
    const indicator = structure.indicators.get(indicatorId);
    if (!indicator || (indicator.confidential && !mayAt(actor, "readConfidential", at(unit)))) return null;
    const links = visibleCards(structure, actor, unit, period).flatMap(linksOf);
    return links.some((link) => link.indicatorId === indicatorId) ? indicator : null;
  };

  const seesDeviation = (node: DeviationNode) => {
    const unit = units.get(node.unitId);
    const period = parsePeriod(node.period);
    const indicator = unit && period && seesIndicator(node.indicatorId, unit, period);
    if (!unit || !period || !indicator) return null;
    // A figure too small to be shown is not told by its deviation either.
    const reading = reader.read(indicator, unit, period);
    const isTold = reading.cell.kind !== "suppressed" || mayAt(actor, "explain", at(unit));
    return isTold && !isWithheld(reader, indicator, unit, reading) ? { unit, period, indicator } : null;
  };

  const seesInitiative = (node: InitiativeNode) => {
    const unit = units.get(node.unitId);
    if (!unit) return null;
    const indicators = node.indicatorIds.flatMap((id) => seesIndicator(id, unit, running) ?? []);
    const own = followUp.deviations.filter(({ id }) => node.deviationIds.includes(id));
    const deviations = own.filter(seesDeviation);
    // One that is linked to nothing is for those inside; one that is linked, for those who see some of what it is linked to.
    const isFree = node.indicatorIds.length + node.deviationIds.length === 0;
    const isSeen = indicators.length + deviations.length > 0 || (isFree && isInside(unit));
    return isSeen ? { unit, indicators, deviationIds: deviations.map(({ id }) => id) } : null;
  };

  const initiatives: Sight["initiatives"] = (where) =>
    followUp.initiatives.filter(where).flatMap((node) => {
      const seen = seesInitiative(node);
      return seen ? [initiativeView(node, seen, isInside(seen.unit))] : [];
    });

  const deviations: Sight["deviations"] = (where) =>
    followUp.deviations.filter(where).flatMap((node) => {
      const seen = seesDeviation(node);
      if (!seen) return [];
      const linked = initiatives(({ deviationIds, archived }) => !archived && deviationIds.includes(node.id));
      return [deviationView(reader, node, seen, linked, isInside(seen.unit))];
    });

  return {
    reader,
    followUp,
    unit: (id) => units.get(id) ?? null,
    isInside,
    seesIndicator,
    deviations,
    initiatives,
  };
}

/** Does the red figure wait for approval, so that the reader, from outside, reads none or an earlier one that is not red? */
function isWithheld(reader: Reader, indicator: IndicatorNode, unit: UnitNode, reading: Reading): boolean {
  const { stored } = reading;
  if (stored?.comment === AWAITING_APPROVAL) return true;
  return Boolean(stored?.standsIn) && reader.assess(indicator, unit, reading).judgement?.status !== "below";
}

type Place = { unit: UnitNode; period: Period; indicator: IndicatorNode };

function deviationView(
  reader: Reader,
  node: DeviationNode,
  { unit, period, indicator }: Place,
  initiatives: InitiativeView[],
  isInside: boolean,
): DeviationView {
  const opening = figureAt(reader, indicator, unit, period);
  const later = figuresAfter(reader, indicator, unit, period).at(-1) ?? null;
  const { id, version, openedOn, fact, cause, action, dueDay, closedOn } = node;
  const before = opening.judgement;
  return {
    id,
    version,
    unit: unitHead(unit),
    indicator: indicatorHead(indicator),
    openedOn,
    closed: closedOn !== null,
    fact,
    cause,
    action,
    opening,
    later,
    effect: before ? effect(before, later?.judgement ?? null) : "tooEarly",
    initiatives,
    inside: isInside
      ? {
          responsible: node.responsible,
          dueDay,
          overdue: isOverdue(dueDay, closedOn, today()),
          answer:
            node.answer === null ? null : { text: node.answer, on: node.answeredOn, by: node.answeredBy },
          closing: closedOn === null ? null : { reason: node.closingReason, on: closedOn, by: node.closedBy },
        }
      : null,
  };
}

function initiativeView(
  node: InitiativeNode,
  seen: { unit: UnitNode; indicators: IndicatorNode[]; deviationIds: string[] },
  isInside: boolean,
): InitiativeView {
  const { description, owner, budget, manYears } = node;
  const { id, version, name, startsOn, endsOn, state, progress, archived } = node;
  return {
    ...{ id, version, name, startsOn, endsOn, state, progress, archived },
    unit: unitHead(seen.unit),
    late: isLate(node, today()),
    indicators: seen.indicators.map(indicatorHead),
    deviationIds: seen.deviationIds,
    inside: isInside ? { description, owner, budget, manYears } : null,
  };
}

/** The figure of an indicator at a unit in one of its own periods. */
export function figureAt(
  reader: Reader,
  indicator: IndicatorNode,
  unit: UnitNode,
  period: Period,
): FigureView {
  const reading = reader.read(indicator, unit, period);
  const { level, judgement } = reader.assess(indicator, unit, reading);
  return { period: period.code, cell: reading.cell, level, judgement };
}

/** The figures that have been given for later periods, oldest first. */
function figuresAfter(reader: Reader, indicator: IndicatorNode, unit: UnitNode, period: Period) {
  const figures: FigureView[] = [];
  for (let next = shiftPeriod(period, 1); next.start <= today(); next = shiftPeriod(next, 1)) {
    const figure = figureAt(reader, indicator, unit, next);
    if (figure.cell.kind === "value") figures.push(figure);
  }
  return figures;
}

export function indicatorHead(indicator: IndicatorNode): IndicatorHead {
  const { id, code, name, valueUnit, decimals, kind, grades, scored, ownerTitle } = indicator;
  return { id, code, name, valueUnit, decimals, kind, grades, scored, ownerTitle };
}
