import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { GroupingEdit, GroupingInput } from "@/lib/schemas/grouping";
import { type Actor, unitsWhere } from "./access";
import { asTexts } from "./texts";
import { found, requireVersion, type Write, write } from "./write";

/** Adds a second cut of the organisation's units; answers its id. Takes the right to define at the root. Refused: codeTaken. */
export async function createGrouping(actor: Actor, input: GroupingInput): Promise<string> {
  return write(actor, async (at) => {
    await requireRoot(at, actor);
    await requireFreeCode(at, input.code, null);
    const { id } = await at.tx.grouping.create({ data: { organisationId: at.organisationId, ...input } });
    await at.audit({ action: "grouping.create", entityId: id, after: input });
    return id;
  });
}

/** Changes code or name of a grouping. Refused: conflict, codeTaken. */
export async function editGrouping(actor: Actor, input: GroupingEdit): Promise<void> {
  await write(actor, async (at) => {
    const { id, version, ...change } = input;
    const grouping = await findGrouping(at, actor, id);
    const before = { code: grouping.code, name: asTexts(grouping.name) };
    requireVersion({ ...before, version: grouping.version }, version);
    await requireFreeCode(at, change.code, id);
    await touchGrouping(at, id, change);
    await at.audit({ action: "grouping.edit", entityId: id, before, after: change });
  });
}

/** Puts a grouping away with all its groups and shares, or takes it back as it was. */
export async function archiveGrouping(actor: Actor, archived: boolean, id: string): Promise<void> {
  await write(actor, async (at) => {
    const { archivedAt } = await findGrouping(at, actor, id);
    if (archived === (archivedAt !== null)) return;
    await touchGrouping(at, id, { archivedAt: archived ? now() : null });
    await at.audit({ action: archived ? "grouping.archive" : "grouping.restore", entityId: id });
  });
}

/** A grouping as it stands inside the transaction, for one who may define at the root. Refused: notFound. */
export async function findGrouping(at: Write, actor: Actor, id: string) {
  await requireRoot(at, actor);
  return found(await at.tx.grouping.findFirst({ where: { organisationId: at.organisationId, id } }));
}

/** Raises a grouping's version, with whatever else is to change. */
export async function touchGrouping(
  { tx, organisationId }: Write,
  id: string,
  change: { code?: string; name?: object; archivedAt?: Date | null } = {},
): Promise<void> {
  await tx.grouping.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...change, version: { increment: 1 } },
  });
}

async function requireRoot({ tx }: Write, actor: Actor) {
  found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { parentId: null }] } }));
}

async function requireFreeCode({ tx, organisationId }: Write, code: string, ownId: string | null) {
  const taken = await tx.grouping.findFirst({
    where: { organisationId, code, ...(ownId ? { id: { not: ownId } } : {}) },
  });
  if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
}
