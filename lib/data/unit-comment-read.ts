import "server-only";
import { cache } from "react";
import { today } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { dayIn } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { type Actor, mayAt } from "./access";
import { visibleCards } from "./board";
import { lockKey } from "./card-lock";
import { dashboardPeriods } from "./dashboard-period";
import type { UnitHead } from "./dashboard-view";
import { unitHead } from "./indicator-row";
import { readerOf } from "./reading";
import { reportedCards } from "./report-cells";
import { getOwnSnapshot, getSnapshot, type Snapshot } from "./snapshot";
import type { UnitNode } from "./structure-node";

/** A leader's words as a reader sees them; whose they are is for those who may read at the unit. */
export type UnitCommentView = {
  text: string;
  recordedOn: string;
  by: string | null;
  /** Those outside the organisation read it when the unit's reports on the period are approved. */
  awaitsApproval: boolean;
};

/** What is said of a unit's period, and whether the reader may say it. */
export type UnitCommentPlace = { comment: UnitCommentView | null; mayWrite: boolean };

type Stored = { text: string; version: number; recordedOn: string; by: string };

// As the follow-up: what is read beside a snapshot is kept as long as that is the latest.
const kept = new WeakMap<Snapshot, Map<string, Promise<Stored | null>>>();

/**
 * The comment on a unit's period, as the reader may see it; null when there is no such unit or period. It follows the figures:
 * it is open to the public where a card of the unit is, and where that takes approval, when the unit's reports are approved, unless it
 * was written before approval began. An empty one is none. No statement when nothing has changed.
 */
export const getUnitComment = cache(
  async (
    actor: Actor,
    organisationCode: string,
    unitCode: string,
    periodCode: string,
  ): Promise<UnitCommentPlace | null> => {
    const snapshot = await getSnapshot(actor, organisationCode);
    const unit = snapshot?.structure.units.find(({ code }) => code === unitCode);
    const period = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode)?.chosen;
    if (!snapshot || !unit || !period) return null;
    const at = { organisationId: snapshot.structure.organisation.id, path: unit.path };
    const isInside = mayAt(actor, "read", at);
    const mayWrite = mayAt(actor, "explain", at);
    const stored = await storedAt(snapshot, unit, period);
    const isOpen = isInside || visibleCards(snapshot.structure, actor, unit, period).length > 0;
    if (!stored || stored.text === "" || !isOpen) return { comment: null, mayWrite };
    const awaitsApproval = awaits(snapshot, unit, period, stored);
    if (awaitsApproval && snapshot.isPublic) return { comment: null, mayWrite };
    const { text, recordedOn, by } = stored;
    return { comment: { text, recordedOn, by: isInside ? by : null, awaitsApproval }, mayWrite };
  },
);

/** What a leader writes in; null where the actor may not. */
export type UnitCommentForm = {
  organisation: string;
  unit: UnitHead & { id: string };
  period: string;
  text: string;
  version: number;
  takesApproval: boolean;
};

/** The comment as one who leads at the unit may change it. */
export const getUnitCommentForm = cache(
  async (actor: Actor, unitCode: string, periodCode?: string): Promise<UnitCommentForm | null> => {
    const snapshot = await getOwnSnapshot(actor);
    const unit = snapshot?.structure.units.find(({ code }) => code === unitCode);
    const period = snapshot && dashboardPeriods(snapshot.structure, today(), periodCode)?.chosen;
    if (!snapshot || !unit || !period) return null;
    const { id: organisationId, code: organisation } = snapshot.structure.organisation;
    if (!mayAt(actor, "explain", { organisationId, path: unit.path })) return null;
    const stored = await storedAt(snapshot, unit, period);
    return {
      organisation,
      unit: { ...unitHead(unit), id: unit.id },
      period: period.code,
      text: stored?.text ?? "",
      version: stored?.version ?? 0,
      takesApproval: reportedCards(readerOf(snapshot, today()), unit, period).length > 0,
    };
  },
);

function storedAt(snapshot: Snapshot, unit: UnitNode, period: Period): Promise<Stored | null> {
  const shelf = kept.get(snapshot) ?? new Map<string, Promise<Stored | null>>();
  kept.set(snapshot, shelf);
  const key = `${unit.id} ${period.code}`;
  const known = shelf.get(key);
  if (known) return known;
  const read = readComment(snapshot.structure.organisation.id, unit.id, period.code);
  shelf.set(key, read);
  // A reading that failed is not kept: the next to ask tries again.
  read.catch(() => shelf.delete(key));
  return read;
}

async function readComment(organisationId: string, unitId: string, period: string): Promise<Stored | null> {
  const row = await dbOf(organisationId).unitComment.findFirst({
    where: { organisationId, unitId, period },
    include: { recordedBy: { select: { name: true } } },
  });
  if (!row) return null;
  return { ...row, recordedOn: dayIn(row.recordedAt), by: row.recordedBy.name };
}

/** Is a report of the unit on the period not approved yet, on a card that took approval when the comment was written? */
function awaits(snapshot: Snapshot, unit: UnitNode, period: Period, { recordedOn }: Stored): boolean {
  const { cardLocks, approvalStarts } = snapshot.structure;
  return reportedCards(readerOf(snapshot, today()), unit, period).some(({ card, cells }) => {
    const lock = cardLocks.get(lockKey({ unitId: unit.id, scorecardId: card.id, period: period.code }));
    const startOf = (kind: Period["kind"]) =>
      approvalStarts.get(card.requiresApproval ? card.id : kind) ?? "";
    return !lock?.approvedOn && cells.some((cell) => recordedOn >= startOf(cell.period.kind));
  });
}
