import "server-only";
import { AppError } from "@/lib/app-error";
import { wouldCycle } from "@/lib/domain/unit-tree";
import type { UnitMove } from "@/lib/schemas/unit";
import type { Actor } from "./access";
import { toUnitFields } from "./unit-fields";
import {
  findDefinable,
  lastDayOf,
  nextPosition,
  requirePlace,
  requireRoom,
  type UnitRow,
} from "./unit-place";
import { requireVersion, type Write, write } from "./write";

/**
 * Moves a unit and all below it to stand last below another one. Values, levels and grants stay with their units; grants from
 * above now reach by the new place. The actor must be allowed to define at the unit, where it stood, and where it goes.
 * Refused: conflict, and invalid with ownAncestor or parentClosed.
 */
export async function moveUnit(actor: Actor, input: UnitMove): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, parentId } = input;
    const unit = await findDefinable(at, actor, id);
    requireVersion(toUnitFields(unit), version);
    const units = await tx.unit.findMany({ where: { organisationId }, select: { id: true, parentId: true } });
    if (wouldCycle(units, id, parentId)) {
      throw new AppError("invalid", { fields: { parentId: "ownAncestor" } });
    }
    const from = await requirePlace(at, actor, unit);
    const to = await findDefinable(at, actor, parentId);
    if (to.id === from.id) return;
    requireRoom(to, { closedOn: lastDayOf(unit) }, "parentId");
    const position = await nextPosition(at, parentId);
    await tx.unit.update({
      where: { organisationId_id: { organisationId, id } },
      data: { parentId, position, version: { increment: 1 } },
    });
    const moved = await rewritePaths(at, unit, from.path, to.path);
    await audit({
      action: "unit.move",
      entityId: id,
      before: { parentId: from.id },
      after: { parentId, units: moved },
    });
  });
}

/** Gives the unit and everything below it the new beginning of their paths; answers how many they are. */
async function rewritePaths({ tx, organisationId }: Write, unit: UnitRow, from: string, to: string) {
  const rest = from.length + 1;
  return tx.$executeRaw`
    UPDATE unit SET path = ${to}::text || substr(path, ${rest}::int)
    WHERE organisation_id = ${organisationId}::uuid AND starts_with(path, ${unit.path}::text)`;
}

/** Lets a unit change places with the sibling before or after it. At the end of the row nothing happens. */
export async function reorderUnit(actor: Actor, direction: "up" | "down", id: string): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const parent = await requirePlace(at, actor, await findDefinable(at, actor, id));
    const siblings = await tx.unit.findMany({
      where: { organisationId, parentId: parent.id },
      orderBy: [{ position: "asc" }, { code: "asc" }],
      select: { id: true },
    });
    const before = siblings.map((sibling) => sibling.id);
    const after = swapped(before, before.indexOf(id), direction === "up" ? -1 : 1);
    if (after.join() === before.join()) return;
    await tx.$executeRaw`
      UPDATE unit SET position = placed.number - 1
      FROM unnest(${after}::uuid[]) WITH ORDINALITY AS placed(id, number)
      WHERE unit.organisation_id = ${organisationId}::uuid AND unit.id = placed.id`;
    await audit({
      action: "unit.reorder",
      entityId: parent.id,
      before: { children: before },
      after: { children: after },
    });
  });
}

function swapped(ids: readonly string[], index: number, step: 1 | -1): string[] {
  const other = ids[index + step];
  const own = ids[index];
  if (own === undefined || other === undefined) return [...ids];
  return ids.map((id) => (id === own ? other : id === other ? own : id));
}
