import "server-only";
import type { PeriodKind } from "@/lib/db/generated/enums";
import type { Transaction } from "@/lib/db/transaction";
import type { DatedTargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import type { OrganisationHead } from "./dashboard-view";
import { toDay } from "./decimal";
import { grouped } from "./grouped";
import { readIndicators, readTargetLevels } from "./structure-indicators";
import type { IndicatorNode, ScorecardNode, UnitNode } from "./structure-node";
import { readScorecards } from "./structure-scorecards";
import { asTexts } from "./texts";

/** Everything about an organisation but its measurements, as plain values: what dashboards are drawn from. */
export type Structure = {
  organisation: OrganisationHead & { id: string; dashboardKind: PeriodKind };
  /** Parents before children, siblings in their order. */
  units: UnitNode[];
  visions: Map<string, Texts>;
  perspectives: { id: string; code: string; name: Texts }[];
  scorecards: ScorecardNode[];
  /** Ids of the scorecards assigned to each unit, in order. */
  assigned: Map<string, string[]>;
  indicators: Map<string, IndicatorNode>;
  indicatorsByCode: Map<string, IndicatorNode>;
  /** Ids from each unit up to the root, the unit itself first. */
  ancestry: Map<string, string[]>;
  targetLevels: Map<string, DatedTargetLevel[]>;
  settings: Map<PeriodKind, { dueDays: number; expiryDays: number | null; requiresApproval: boolean }>;
};

/** Reads the structure of one organisation in its current plan: a fixed number of statements whatever its size. */
export async function readStructure(tx: Transaction, organisationId: string): Promise<Structure> {
  const own = { organisationId };
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const plan = await tx.plan.findFirst({
    where: { ...own, state: "current" },
    orderBy: { startsOn: "desc" },
  });
  const units = await tx.unit.findMany({ where: own, orderBy: [{ position: "asc" }, { code: "asc" }] });
  const visions = await tx.vision.findMany({ where: { ...own, planId: { in: plan ? [plan.id] : [] } } });
  const perspectives = await tx.perspective.findMany({
    where: { ...own, archivedAt: null },
    orderBy: { position: "asc" },
  });
  const scorecards = await readScorecards(tx, organisationId, plan?.id ?? null);
  const assignments = await tx.scorecardAssignment.findMany({ where: own });
  const settings = await tx.periodSetting.findMany({ where: own });
  const indicators = await readIndicators(tx, organisationId);

  return {
    organisation: {
      id: organisation.id,
      code: organisation.code,
      name: asTexts(organisation.name),
      kind: organisation.kind,
      demo: organisation.demo,
      dashboardKind: organisation.dashboardKind,
      coverageLimit: organisation.coverageLimit.toNumber(),
      reachedEdge: organisation.reachedEdge.toNumber(),
    },
    units: parentsFirst(
      units.map((unit) => ({
        ...unit,
        name: asTexts(unit.name),
        openedOn: toDay(unit.openedOn),
        closedOn: unit.closedOn && toDay(unit.closedOn),
      })),
    ),
    visions: new Map(visions.map((vision) => [vision.unitId, asTexts(vision.text)])),
    perspectives: perspectives.map(({ id, code, name }) => ({ id, code, name: asTexts(name) })),
    scorecards,
    assigned: assignmentsByUnit(assignments, scorecards),
    indicators,
    indicatorsByCode: new Map([...indicators.values()].map((indicator) => [indicator.code, indicator])),
    ancestry: new Map(units.map(({ id, path }) => [id, path.split("/").filter(Boolean).reverse()])),
    targetLevels: await readTargetLevels(tx, organisationId),
    settings: new Map(settings.map((setting) => [setting.kind, setting])),
  };
}

function assignmentsByUnit(
  assignments: { scorecardId: string; unitId: string }[],
  scorecards: ScorecardNode[],
): Map<string, string[]> {
  const order = new Map(scorecards.map((card, index) => [card.id, index]));
  const known = assignments.filter((assignment) => order.has(assignment.scorecardId));
  const inOrder = known.sort((a, b) => (order.get(a.scorecardId) ?? 0) - (order.get(b.scorecardId) ?? 0));
  const byUnit = grouped(inOrder, (assignment) => assignment.unitId);
  return new Map([...byUnit].map(([unitId, rows]) => [unitId, rows.map((row) => row.scorecardId)]));
}

function parentsFirst(units: UnitNode[]): UnitNode[] {
  const below = grouped(units, (unit) => unit.parentId);
  const walk = (parentId: string | null): UnitNode[] =>
    (below.get(parentId) ?? []).flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}
