import "server-only";
import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import { stateAfter } from "@/lib/domain/initiative";
import type {
  InitiativeAct,
  InitiativeEdit,
  InitiativeEntryInput,
  InitiativeInput,
} from "@/lib/schemas/initiative";
import { type Actor, unitsWhere } from "./access";
import { toDate, toDay } from "./decimal";
import { type InitiativeLinks, linkInitiative, linksOfInitiative, requireFitting } from "./initiative-link";
import { madeBefore } from "./made-before";
import { found, requireVersion, type Write, write } from "./write";

type InitiativeRow = Prisma.InitiativeGetPayload<{ include: { unit: true } }>;

/** Makes an initiative at a unit; answers its id. Refused: invalid (required, notHere, wrong). */
export async function createInitiative(actor: Actor, input: InitiativeInput): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { unitId, indicators, deviations, ...fields } = input;
    const unit = found(
      await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "explain"), { id: unitId }] } }),
    );
    await requireFitting(at, unit, input);
    const before = await madeBefore(at, "initiative.create", input);
    if (before) return before;
    const { id } = await tx.initiative.create({ data: { organisationId, unitId, ...dated(fields) } });
    await linkInitiative(at, id, { indicators, deviations });
    await audit({ action: "initiative.create", entityId: id, after: input });
    return id;
  });
}

/** Changes an initiative and what it is linked to. Refused: conflict, invalid (required, notHere, wrong). */
export async function editInitiative(actor: Actor, input: InitiativeEdit): Promise<void> {
  await write(actor, async (at) => {
    const { id, version, indicators, deviations, ...fields } = input;
    const before = await requireInitiative(at, id, leaders(actor));
    const links = await linksOfInitiative(at, id);
    requireVersion(stoodAs(before, links), version);
    await requireFitting(at, before.unit, input);
    await update(at, id, dated(fields));
    await linkInitiative(at, id, { indicators, deviations });
    const after = { ...fields, indicators, deviations };
    await at.audit({
      action: "initiative.edit",
      entityId: id,
      before: { ...fieldsOf(before), ...links },
      after,
    });
  });
}

/**
 * Writes a line in the log, with how far it has come by then: those who lead at the unit, and the owner. Nothing in the log is
 * changed later. Refused: conflict.
 */
export async function recordInitiativeEntry(
  actor: Actor,
  { id, version, text, progress }: InitiativeEntryInput,
  moment: Date = now(),
): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const recordedById = found(at.userId);
    const before = await requireInitiative(at, id, { OR: [leaders(actor), ownerHere(actor)] });
    requireVersion({ version: before.version, progress: before.progress }, version);
    const state = stateAfter(before.state, progress);
    await tx.initiativeEntry.create({
      data: { organisationId, initiativeId: id, text, progress, recordedAt: moment, recordedById },
    });
    await update(at, id, { progress, state });
    await audit({
      action: "initiative.log",
      entityId: id,
      before: { progress: before.progress, state: before.state },
      after: { text, progress, state },
    });
  });
}

/** Takes an initiative off all pages but its own; it can be restored. Refused: conflict. */
export async function archiveInitiative(actor: Actor, act: InitiativeAct): Promise<void> {
  await setArchived(actor, act, now());
}

/** Puts an archived initiative back. Refused: conflict. */
export async function restoreInitiative(actor: Actor, act: InitiativeAct): Promise<void> {
  await setArchived(actor, act, null);
}

async function setArchived(actor: Actor, { id, version }: InitiativeAct, archivedAt: Date | null) {
  await write(actor, async (at) => {
    const before = await requireInitiative(at, id, leaders(actor));
    requireVersion({ version: before.version }, version);
    await update(at, id, { archivedAt });
    const action = archivedAt ? "initiative.archive" : "initiative.restore";
    await at.audit({
      action,
      entityId: id,
      before: { archivedAt: before.archivedAt },
      after: { archivedAt },
    });
  });
}

const leaders = (actor: Actor): Prisma.InitiativeWhereInput => ({ unit: unitsWhere(actor, "explain") });

/** The owner, as long as he or she may read there. */
const ownerHere = (actor: Actor): Prisma.InitiativeWhereInput => ({
  ownerId: { in: actor.userId ? [actor.userId] : [] },
  unit: unitsWhere(actor, "read"),
});

async function requireInitiative(
  { tx, organisationId }: Write,
  id: string,
  where: Prisma.InitiativeWhereInput,
): Promise<InitiativeRow> {
  const own = { AND: [where, { organisationId, id }] };
  return found(await tx.initiative.findFirst({ where: own, include: { unit: true } }));
}

async function update(
  { tx, organisationId }: Write,
  id: string,
  data: Prisma.InitiativeUncheckedUpdateInput,
) {
  await tx.initiative.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...data, version: { increment: 1 } },
  });
}

function dated<T extends { startsOn: string; endsOn: string }>(fields: T) {
  return { ...fields, startsOn: toDate(fields.startsOn), endsOn: toDate(fields.endsOn) };
}

/** As the form has it, for whoever meets a conflict. */
function stoodAs(row: InitiativeRow, { indicators, deviations }: InitiativeLinks) {
  const ticked = (ids: string[]) => Object.fromEntries(ids.map((id) => [id, true]));
  return {
    ...fieldsOf(row),
    version: row.version,
    indicators: ticked(indicators),
    deviations: ticked(deviations),
  };
}

function fieldsOf(row: InitiativeRow) {
  const { name, description, ownerId, state, progress } = row;
  return {
    ...{ name, description, ownerId, state, progress },
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    budget: row.budget?.toFixed() ?? null,
    manYears: row.manYears?.toFixed() ?? null,
  };
}
