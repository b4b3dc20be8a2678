import "server-only";
import type { PeriodKind } from "@/lib/db/generated/enums";
import type { Transaction } from "@/lib/db/transaction";
import { type Day, dayIn } from "@/lib/domain/day";
import { afterDay } from "@/lib/domain/known-day";
import type { DatedTargetLevel } from "@/lib/domain/target";
import { ancestryOf } from "@/lib/domain/unit-tree";
import type { Texts } from "@/lib/schemas/texts";
import { type ApprovalStarts, readApprovalStarts } from "./approval-start";
import { type CardLocks, readCardLocks } from "./card-lock";
import type { OrganisationHead } from "./dashboard-view";
import { lookOf, type OrganisationLook } from "./look";
import { type PublicSince, readPublicSince } from "./public-since";
import { wasSlip } from "./structure-edition";
import { type GroupingNode, readGroupings } from "./structure-groupings";
import { readIndicators, readIndicatorsBefore, readTargetLevels } from "./structure-indicators";
import type { IndicatorNode, PlanInForce, UnitNode } from "./structure-node";
import { readPlans } from "./structure-plans";
import { readUnits } from "./structure-units";
import { asTexts } from "./texts";

/** Deadlines of one kind of period in days, whether its values take approval, and when people are reminded. */
type PeriodRules = {
  dueDays: number;
  expiryDays: number | null;
  requiresApproval: boolean;
  remindDays: number;
  escalateDays: number;
};

/** Everything about an organisation but its measurements, as plain values: what dashboards are drawn from. */
export type Structure = {
  organisation: OrganisationHead & { id: string; dashboardKind: PeriodKind };
  look: OrganisationLook;
  /** The day it is read as known on: definitions and levels are those of then. Null: as it is now. */
  known: Day | null;
  /** Parents before children, siblings in their order. */
  units: UnitNode[];
  /** In their order; those put away too, each with the day: periods that had ended by then keep them. */
  perspectives: { id: string; code: string; name: Texts; archivedOn: Day | null }[];
  /** The current plan and those archived that had cards, by their first day. Which one counts: `planAt`. */
  plans: PlanInForce[];
  indicators: Map<string, IndicatorNode>;
  indicatorsByCode: Map<string, IndicatorNode>;
  /** Ids from each unit up to the root, the unit itself first. */
  ancestry: Map<string, string[]>;
  targetLevels: Map<string, DatedTargetLevel[]>;
  settings: Map<PeriodKind, PeriodRules>;
  /** Approvals and exceptions in force: what locks and opens the cells of a card. */
  cardLocks: CardLocks;
  /** Since when cards and kinds of period take approval. */
  approvalStarts: ApprovalStarts;
  publicSince: PublicSince;
  /** Second cuts of the units, with every sharing: those of today, whatever the day it is read as known on. */
  groupings: GroupingNode[];
};

/**
 * Reads the structure of one organisation in all its plans but drafts: a fixed number of statements whatever its size. Its outline
 * lacks the indicators, their levels and all that stands below the cards.
 */
export async function readStructure(
  tx: Transaction,
  organisationId: string,
  known: Day | null = null,
  extent: "all" | "outline" = "all",
): Promise<Structure> {
  const only = extent === "outline" ? [] : undefined;
  const own = { organisationId };
  const organisation = await tx.organisation.findFirstOrThrow({ where: { id: organisationId } });
  const units = await readUnits(tx, organisationId);
  const perspectives = await tx.perspective.findMany({
    where: own,
    orderBy: { position: "asc" },
  });
  const settings = await tx.periodSetting.findMany({ where: own });
  const indicators = known
    ? await readIndicatorsBefore(tx, organisationId, afterDay(known))
    : await readIndicators(tx, organisationId, only);
  const plans = await readPlans(tx, organisationId, extent);

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
    look: lookOf(organisation),
    units,
    perspectives: perspectives
      .filter((perspective) => !wasSlip(perspective))
      .map(({ id, code, name, archivedAt }) => ({
        ...{ id, code, name: asTexts(name) },
        archivedOn: archivedAt && dayIn(archivedAt),
      })),
    plans,
    known,
    indicators,
    indicatorsByCode: new Map([...indicators.values()].map((indicator) => [indicator.code, indicator])),
    ancestry: new Map(units.map(({ id, path }) => [id, ancestryOf(path)])),
    targetLevels: await readTargetLevels(tx, organisationId, only),
    settings: new Map(settings.map((setting) => [setting.kind, setting])),
    cardLocks: await readCardLocks(tx, organisationId),
    approvalStarts: await readApprovalStarts(tx, organisationId),
    groupings: extent === "outline" ? [] : await readGroupings(tx, organisationId),
    publicSince: await readPublicSince(
      tx,
      organisation,
      units.find(({ parentId }) => parentId === null)?.id,
      extent === "outline"
        ? []
        : [...new Set(plans.flatMap(({ scorecards }) => scorecards.map(({ id }) => id)))],
    ),
  };
}
