import "server-only";
import { AppError } from "@/lib/app-error";
import type { Prisma } from "@/lib/db/generated/client";
import { outlives } from "@/lib/domain/unit-life";
import { type Actor, unitsWhere } from "./access";
import { toDay } from "./decimal";
import { found, type Write } from "./write";

export type UnitRow = Prisma.UnitGetPayload<object>;

/** A unit where the actor may define, as it stands inside the transaction. Refused: notFound. */
export async function findDefinable({ tx }: Write, actor: Actor, id: string): Promise<UnitRow> {
  return found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { id }] } }));
}

/** Who moves or orders a unit changes what stands below its parent, and must be allowed to define there too. */
export async function requirePlace(at: Write, actor: Actor, unit: UnitRow): Promise<UnitRow> {
  return findDefinable(at, actor, found(unit.parentId));
}

/** Refuses a place below a unit that closes first; `field` is the input at fault. */
export function requireRoom(
  parent: UnitRow,
  unit: { closedOn: string | null },
  field: "closedOn" | "parentId",
): void {
  if (outlives(unit, { closedOn: lastDayOf(parent) }))
    throw new AppError("invalid", { fields: { [field]: "parentClosed" } });
}

/**
 * Refuses a last day that does not fit those around, by a message at `field`: everything below must be closed by then
 * (childrenOpen), the unit above may not close before (parentClosed), and a unit that went into another one closed because of
 * that (mergedAway).
 */
export async function requireFittingClosure(
  at: Write,
  unit: UnitRow,
  closedOn: string | null,
  field: "closedOn" | "onDay" | "successorId" = "closedOn",
): Promise<void> {
  const code = (await misfitAround(at, unit, closedOn)) ?? (await misfitAfterMerger(at, unit, closedOn));
  if (code) throw new AppError("invalid", { fields: { [field]: code } });
}

async function misfitAround({ tx, organisationId }: Write, unit: UnitRow, closedOn: string | null) {
  const select = { closedOn: true };
  const children = await tx.unit.findMany({ where: { organisationId, parentId: unit.id }, select });
  if (children.some((child) => outlives({ closedOn: lastDayOf(child) }, { closedOn }))) return "childrenOpen";
  const above = { organisationId, id: { in: unit.parentId ? [unit.parentId] : [] } };
  const parent = await tx.unit.findFirst({ where: above, select });
  return parent && outlives({ closedOn }, { closedOn: lastDayOf(parent) }) ? "parentClosed" : null;
}

async function misfitAfterMerger(at: Write, unit: UnitRow, closedOn: string | null) {
  const isUnchanged = closedOn === lastDayOf(unit);
  return !isUnchanged && (await successorsOf(at, unit.id)) > 0 ? "mergedAway" : null;
}

/** The last day of a unit that closes, or null. */
export function lastDayOf({ closedOn }: Pick<UnitRow, "closedOn">): string | null {
  return closedOn && toDay(closedOn);
}

/** The position after the last unit below a parent. */
export async function nextPosition({ tx, organisationId }: Write, parentId: string | null): Promise<number> {
  const { _max } = await tx.unit.aggregate({
    where: { organisationId, parentId },
    _max: { position: true },
  });
  return (_max.position ?? -1) + 1;
}

/** How many units have taken over from this one. */
export function successorsOf({ tx, organisationId }: Write, unitId: string): Promise<number> {
  return tx.unitSuccession.count({ where: { organisationId, fromUnitId: unitId } });
}
