import "server-only";
import { AppError } from "@/lib/app-error";
import { mergerOf } from "@/lib/domain/unit-life";
import type { MergerUndoing, UnitClosing, UnitMerger } from "@/lib/schemas/unit";
import type { Actor } from "./access";
import { toDate } from "./decimal";
import { toUnitFields } from "./unit-fields";
import { findDefinable, requireFittingClosure, successorsOf, type UnitRow } from "./unit-place";
import { found, requireVersion, type Write, write } from "./write";

/**
 * Closes a unit after a last day; all it has reported stays. Opened again by taking the day away in `editUnit`.
 * Refused: conflict, and invalid with closedBeforeOpened, childrenOpen, parentClosed or mergedAway.
 */
export async function closeUnit(actor: Actor, input: UnitClosing): Promise<void> {
  await write(actor, async (at) => {
    const { id, version, closedOn } = input;
    const unit = await findDefinable(at, actor, id);
    const before = toUnitFields(unit);
    requireVersion(before, version);
    if (closedOn < before.openedOn) {
      throw new AppError("invalid", { fields: { closedOn: "closedBeforeOpened" } });
    }
    await requireFittingClosure(at, unit, closedOn);
    await setClosedOn(at, unit, closedOn);
    await at.audit({
      action: "unit.close",
      entityId: id,
      before: { closedOn: before.closedOn },
      after: { closedOn },
    });
  });
}

/**
 * Lets another unit take over from a day on; the old one closes the day before. Every value stays where it was given, and
 * nothing on the successor's page is rewritten. Merged into several units it is a split.
 * Refused: conflict, and invalid with sameUnit, beforeOpening, alreadyClosed, successorNotOpen, childrenOpen or alreadyMerged.
 */
export async function mergeUnit(actor: Actor, input: UnitMerger): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, successorId, onDay } = input;
    const unit = await findDefinable(at, actor, id);
    const before = toUnitFields(unit);
    requireVersion(before, version);
    const successor = await findDefinable(at, actor, successorId);
    const refuse = (fields: Record<string, string>) => new AppError("invalid", { fields });
    if (successorId === id) throw refuse({ successorId: "sameUnit" });
    const merger = mergerOf(before, toUnitFields(successor), onDay);
    if (!merger.ok) throw refuse({ [merger.field]: merger.code });
    const { closedOn } = merger;
    await requireFittingClosure(at, unit, closedOn, "onDay");
    const key = { organisationId, fromUnitId: id, toUnitId: successorId };
    const known = await tx.unitSuccession.findFirst({ where: key });
    if (known) throw refuse({ successorId: "alreadyMerged" });
    await tx.unitSuccession.create({ data: { ...key, onDay: toDate(onDay) } });
    await setClosedOn(at, unit, closedOn);
    await audit({
      action: "unit.merge",
      entityId: id,
      before: { closedOn: before.closedOn },
      after: { closedOn, successorId, onDay },
    });
  });
}

/** Takes back a merger: the successor no longer stands for the unit, which opens again when it has no other. Refused: conflict. */
export async function undoMerger(actor: Actor, input: MergerUndoing): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, successorId } = input;
    const unit = await findDefinable(at, actor, id);
    const before = toUnitFields(unit);
    requireVersion(before, version);
    await findDefinable(at, actor, successorId);
    const key = { organisationId, fromUnitId: id, toUnitId: successorId };
    const { count } = await tx.unitSuccession.deleteMany({ where: key });
    found(count === 0 ? null : count);
    const opens = (await successorsOf(at, id)) === 0;
    if (opens) await requireFittingClosure(at, unit, null, "successorId");
    const closedOn = opens ? null : before.closedOn;
    await setClosedOn(at, unit, closedOn);
    await audit({
      action: "unit.undoMerger",
      entityId: id,
      before: { closedOn: before.closedOn, successorId },
      after: { closedOn },
    });
  });
}

async function setClosedOn({ tx, organisationId }: Write, { id }: UnitRow, closedOn: string | null) {
  await tx.unit.update({
    where: { organisationId_id: { organisationId, id } },
    data: { closedOn: closedOn === null ? null : toDate(closedOn), version: { increment: 1 } },
  });
}
