import "server-only";
import { cache } from "react";
import { planAt } from "@/lib/domain/plan";
import type { RollUp } from "@/lib/domain/roll-up";
import { type Actor, mayAt, reachIn } from "./access";
import { type Board, boardOf, overallParts, perspectiveViews, rollUpNamer } from "./board";
import { childDistributions } from "./child-distribution";
import type { IndicatorRow, RollUpView, ScorecardView, UnitDashboard } from "./dashboard-view";
import { rowOf, shareOf, unitHead } from "./indicator-row";
import { organisationHead } from "./organisation-head";
import type { Reader } from "./reading";
import { shelvesOf } from "./snapshot-shelf";
import type { Structure } from "./structure";
import type {
  FocusAreaNode,
  ObjectiveNode,
  ScorecardNode,
  SuccessFactorNode,
  UnitNode,
} from "./structure-node";
import { boardIn, type OpenedUnit, openUnit } from "./unit-board";

const KEPT = 30;
const shelfOf = shelvesOf<UnitDashboard>(KEPT);

/**
 * The dashboard of a unit in a period (the latest finished one when none is asked for), or null when organisation, unit or
 * period do not exist or the actor may see none of it. `knownOn` reads it as known on a day. Statements: one when nothing has changed since the last reading.
 */
export const getUnitDashboard = cache(
  async (
    actor: Actor,
    organisationCode: string,
    unitCode: string,
    periodCode?: string,
    knownOn?: string,
  ): Promise<UnitDashboard | null> => {
    const opened = await openUnit({
      actor,
      organisation: organisationCode,
      unit: unitCode,
      period: periodCode,
      known: knownOn,
    });
    return opened && keptDashboard(opened, actor);
  },
);

/** One and the same for all who may read the same: made for the first of them. */
function keptDashboard(opened: OpenedUnit, actor: Actor): UnitDashboard {
  const { snapshot, asKnown, unit, periods } = opened;
  const shelf = shelfOf(snapshot);
  const reach = reachIn(actor, snapshot.structure.organisation.id);
  const key = [JSON.stringify(asKnown), unit.id, periods.chosen.code, reach].join("\n");
  const view = shelf.get(key) ?? toUnitDashboard(opened, actor);
  shelf.set(key, view);
  return view;
}

function toUnitDashboard(opened: OpenedUnit, actor: Actor): UnitDashboard {
  const { asKnown, periods } = opened;
  const { reader, board } = boardIn(opened, actor);
  const { structure } = reader.snapshot;
  const { unit, cards } = board;
  const named = rollUpNamer(structure, cards);
  const place = { organisationId: structure.organisation.id, path: unit.path };
  const below = childBoards(reader, actor, unit, periods.chosen);
  return {
    organisation: organisationHead(reader.snapshot),
    asKnown,
    unit: unitHead(unit),
    ancestors: ancestorsOf(structure, unit).map(unitHead),
    children: below.map((each) => ({
      ...unitHead(each.unit),
      rollUp: rollUpNamer(structure, each.cards)(each.overall),
    })),
    distributions: childDistributions(below),
    vision: planAt(structure.plans, periods.chosen)?.visions.get(unit.id) ?? null,
    period: periods.chosen,
    periods: periods.choices,
    overall: named(board.overall),
    overallParts: overallParts(board),
    perspectives: perspectiveViews(board, named),
    scorecards: cards.map((card) => scorecardView(reader, board, named, card)),
    may: { enter: mayAt(actor, "enter", place), define: mayAt(actor, "define", place) },
  };
}

/** From the root down to the parent. */
export function ancestorsOf(structure: Structure, unit: UnitNode): UnitNode[] {
  const ids = new Set(structure.ancestry.get(unit.id)?.slice(1));
  return structure.units.filter((each) => ids.has(each.id));
}

function childBoards(reader: Reader, actor: Actor, unit: UnitNode, period: UnitDashboard["period"]) {
  const { structure } = reader.snapshot;
  return structure.units
    .filter((child) => child.parentId === unit.id)
    .map((child) => boardOf(reader, actor, child, period));
}

type Named = (rollUp: RollUp) => RollUpView;

function scorecardView(reader: Reader, board: Board, named: Named, card: ScorecardNode): ScorecardView {
  const { structure } = reader.snapshot;
  const owner = structure.units.find((unit) => unit.id === card.ownerUnitId) ?? board.unit;
  const rollUp = childOf(board.overall, card.id);
  const areaView = (area: FocusAreaNode) => {
    const areaRollUp = childOf(rollUp, area.id);
    return {
      ...headOf(area, card.focusAreas),
      code: area.code,
      rollUp: named(areaRollUp),
      objectives: area.objectives.map((objective) =>
        objectiveView(objective, area, childOf(areaRollUp, objective.id)),
      ),
    };
  };
  const objectiveView = (objective: ObjectiveNode, area: FocusAreaNode, objectiveRollUp: RollUp) => ({
    ...headOf(objective, area.objectives),
    rollUp: named(objectiveRollUp),
    successFactors: objective.successFactors.map((factor) => factorView(factor, objective, objectiveRollUp)),
  });
  const factorView = (factor: SuccessFactorNode, objective: ObjectiveNode, parent: RollUp) => ({
    ...headOf(factor, objective.successFactors),
    code: factor.code,
    perspective: structure.perspectives.find(({ id }) => id === factor.perspectiveId)?.code ?? "",
    rollUp: named(childOf(parent, factor.id)),
    indicators: factor.links
      .map((link) => rowOf(reader, board, link, factor.links))
      .filter((row): row is IndicatorRow => row !== null),
  });
  return {
    id: card.id,
    code: card.code,
    name: card.name,
    owner: unitHead(owner),
    rollUp: named(rollUp),
    focusAreas: card.focusAreas.map(areaView),
  };
}

function headOf<T extends { id: string; name: ScorecardNode["name"]; weight: number }>(
  node: T,
  siblings: readonly T[],
) {
  return { id: node.id, name: node.name, weight: node.weight, share: shareOf(node.weight, siblings) };
}

function childOf(parent: RollUp, id: string): RollUp {
  const child = parent.children.get(id);
  if (!child) throw new Error(`the roll-up lacks a child: ${id}`);
  return child;
}
