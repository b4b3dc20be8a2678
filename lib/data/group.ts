import "server-only";
import { AppError } from "@/lib/app-error";
import { now, today } from "@/lib/clock";
import { isServedFrom } from "@/lib/domain/grouping";
import type { GroupEdit, GroupInput } from "@/lib/schemas/grouping";
import type { Actor } from "./access";
import { toDate } from "./decimal";
import { readShares } from "./group-share";
import { findGrouping, touchGrouping } from "./grouping";
import { asTexts } from "./texts";
import { found, requireVersion, type Write, write } from "./write";

/** Adds a group last in a grouping; answers its id. Refused: codeTaken. */
export async function createGroup(actor: Actor, input: GroupInput): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { groupingId, code, name } = input;
    await findGrouping(at, actor, groupingId);
    await requireFreeCode(at, groupingId, code, null);
    const position = await tx.group.count({ where: { organisationId, groupingId } });
    const { id } = await tx.group.create({ data: { organisationId, groupingId, code, name, position } });
    await touchGrouping(at, groupingId);
    await audit({ action: "group.create", entityId: id, after: input });
    return id;
  });
}

/** Changes code or name of a group; `version` is the grouping's. Refused: conflict, codeTaken. */
export async function editGroup(actor: Actor, input: GroupEdit): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, ...change } = input;
    const { group, grouping } = await findGroup(at, actor, id);
    const before = { code: group.code, name: asTexts(group.name) };
    requireVersion({ ...before, version: grouping.version }, version);
    await requireFreeCode(at, grouping.id, change.code, id);
    await tx.group.update({ where: { organisationId_id: { organisationId, id } }, data: change });
    await touchGrouping(at, grouping.id);
    await audit({ action: "group.edit", entityId: id, before, after: change });
  });
}

/**
 * Puts a group away, or takes it back. Refused: invalid, while any unit that is still open serves it now or by a change to come;
 * else the shares of that unit would no longer make a whole.
 */
export async function archiveGroup(actor: Actor, archived: boolean, id: string): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { group, grouping } = await findGroup(at, actor, id);
    if (archived === (group.archivedAt !== null)) return;
    if (archived) await requireUnserved(at, grouping.id, id);
    await tx.group.update({
      where: { organisationId_id: { organisationId, id } },
      data: { archivedAt: archived ? now() : null },
    });
    await touchGrouping(at, grouping.id);
    await audit({ action: archived ? "group.archive" : "group.restore", entityId: id });
  });
}

async function findGroup(at: Write, actor: Actor, id: string) {
  const { tx, organisationId } = at;
  const group = found(await tx.group.findFirst({ where: { organisationId, id } }));
  return { group, grouping: await findGrouping(at, actor, group.groupingId) };
}

async function requireUnserved(at: Write, groupingId: string, groupId: string) {
  const isStillOpen = { OR: [{ closedOn: null }, { closedOn: { gte: toDate(today()) } }] };
  const byUnit = await readShares(at.tx, at.organisationId, { group: { groupingId }, unit: isStillOpen });
  for (const shares of byUnit.values()) {
    if (isServedFrom(shares, groupId, today())) throw new AppError("invalid");
  }
}

async function requireFreeCode(
  { tx, organisationId }: Write,
  groupingId: string,
  code: string,
  ownId: string | null,
) {
  const taken = await tx.group.findFirst({
    where: { organisationId, groupingId, code, ...(ownId ? { id: { not: ownId } } : {}) },
  });
  if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
}
