import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { CauseLink } from "@/lib/db/generated/client";
import { refuseCause } from "@/lib/domain/cause";
import type { CauseAct, CauseEdit, CauseInput } from "@/lib/schemas/cause";
import type { Actor } from "./access";
import { causesWhere, columnsOf, endsOf, requireDefiner, requireEnds } from "./cause-end";
import { found, requireVersion, type Write, write } from "./write";

/** Links a cause to its effect; answers the link's id. Refused: invalid (sameThing, alreadyThere). Loops are allowed. */
export async function createCause(actor: Actor, input: CauseInput): Promise<string> {
  return write(actor, async (at) => {
    await requireDefiner(at, actor);
    const data = await checked(at, actor, input, null);
    const { id } = await at.tx.causeLink.create({ data: { organisationId: at.organisationId, ...data } });
    await at.audit({ action: "causeLink.create", entityId: id, after: data });
    return id;
  });
}

/** Changes ends, sign, lag or reason of a link. Refused: conflict, invalid (sameThing, alreadyThere). */
export async function editCause(actor: Actor, input: CauseEdit): Promise<void> {
  await write(actor, async (at) => {
    const { id, version, ...change } = input;
    const before = await requireCause(at, actor, id);
    requireVersion({ ...before, ...endsOf(before) }, version);
    const data = await checked(at, actor, change, id);
    await at.tx.causeLink.update({
      where: keyOf(at, id),
      data: { ...data, version: { increment: 1 } },
    });
    await at.audit({ action: "causeLink.edit", entityId: id, before, after: data });
  });
}

/** Takes a link out of use; it can be restored. Refused: conflict. */
export async function archiveCause(actor: Actor, { id, version }: CauseAct): Promise<void> {
  await write(actor, async (at) => {
    const before = await requireCause(at, actor, id);
    requireVersion(before, version);
    await setArchived(at, before, now());
  });
}

/** Takes an archived link into use again. Refused: conflict, invalid (alreadyThere: it has been made anew meanwhile). */
export async function restoreCause(actor: Actor, { id, version }: CauseAct): Promise<void> {
  await write(actor, async (at) => {
    const before = await requireCause(at, actor, id);
    requireVersion(before, version);
    await requireEnds(at, actor, before);
    await requirePlace(at, endsOf(before), id);
    await setArchived(at, before, null);
  });
}

async function setArchived(at: Write, { id, archivedAt: was }: CauseLink, archivedAt: Date | null) {
  await at.tx.causeLink.update({
    where: keyOf(at, id),
    data: { archivedAt, version: { increment: 1 } },
  });
  const action = archivedAt ? "causeLink.archive" : "causeLink.restore";
  await at.audit({ action, entityId: id, before: { archivedAt: was }, after: { archivedAt } });
}

const keyOf = ({ organisationId }: Write, id: string) => ({ organisationId_id: { organisationId, id } });

async function requireCause(at: Write, actor: Actor, id: string): Promise<CauseLink> {
  await requireDefiner(at, actor);
  const { tx, organisationId } = at;
  return found(await tx.causeLink.findFirst({ where: { organisationId, id, ...causesWhere(actor) } }));
}

/** What is to be kept of the input, when it may stand. */
async function checked(
  at: Write,
  actor: Actor,
  { cause, effect, ...rest }: CauseInput,
  ownId: string | null,
) {
  const ends = columnsOf({ cause, effect });
  await requireEnds(at, actor, ends);
  await requirePlace(at, { cause, effect }, ownId);
  return { ...ends, ...rest };
}

/** Refuses a link from something to itself, and one that is there already. */
async function requirePlace(
  { tx, organisationId }: Write,
  link: { cause: string; effect: string },
  ownId: string | null,
) {
  const others = await tx.causeLink.findMany({
    where: { organisationId, archivedAt: null, ...(ownId ? { id: { not: ownId } } : {}) },
  });
  const refusal = refuseCause(link, others.map(endsOf));
  if (refusal) throw new AppError("invalid", { fields: { effect: refusal } });
}
