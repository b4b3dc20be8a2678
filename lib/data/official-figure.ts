import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { parsePeriod } from "@/lib/domain/period";
import type {
  OfficialFigureAct,
  OfficialFigureEdit,
  OfficialFigureInput,
} from "@/lib/schemas/official-figure";
import type { Actor } from "./access";
import { toDate } from "./decimal";
import { requireDefiner } from "./indicator";
import { found, type Write, write } from "./write";

/** Enters a figure of official statistics an indicator is held against; answers its id. Refused: invalid (period: alreadyThere). */
export async function createOfficialFigure(actor: Actor, input: OfficialFigureInput): Promise<string> {
  return write(actor, async (at) => {
    await requireIndicator(at, actor, input.indicatorId);
    const { tx, audit, organisationId } = at;
    const data = await checked(at, input, null);
    const { id } = await tx.officialFigure.create({ data: { organisationId, ...data } });
    await audit({ action: "officialFigure.create", entityId: id, after: input });
    return id;
  });
}

/** Changes a figure of official statistics. Refused: invalid (period: alreadyThere). */
export async function editOfficialFigure(actor: Actor, { id, ...input }: OfficialFigureEdit): Promise<void> {
  await write(actor, async (at) => {
    await requireIndicator(at, actor, input.indicatorId);
    const before = await requireFigure(at, { id, indicatorId: input.indicatorId });
    await at.tx.officialFigure.update({ where: keyOf(at, id), data: await checked(at, input, id) });
    await at.audit({ action: "officialFigure.edit", entityId: id, before: toldOf(before), after: input });
  });
}

/** Takes a figure of official statistics away; the audit trail keeps what it said. */
export async function deleteOfficialFigure(actor: Actor, act: OfficialFigureAct): Promise<void> {
  await write(actor, async (at) => {
    await requireIndicator(at, actor, act.indicatorId);
    const before = await requireFigure(at, act);
    await at.tx.officialFigure.delete({ where: keyOf(at, act.id) });
    await at.audit({ action: "officialFigure.delete", entityId: act.id, before: toldOf(before) });
  });
}

/** The indicator, where the actor may define and it is in use. Refused: notFound. */
export async function requireIndicator(at: Pick<Write, "tx" | "organisationId">, actor: Actor, id: string) {
  await requireDefiner(at, actor);
  const { tx, organisationId } = at;
  found(await tx.indicator.findFirst({ where: { organisationId, id, archivedAt: null } }));
}

async function requireFigure({ tx, organisationId }: Write, { id, indicatorId }: OfficialFigureAct) {
  return found(await tx.officialFigure.findFirst({ where: { organisationId, id, indicatorId } }));
}

const keyOf = ({ organisationId }: Write, id: string) => ({ organisationId_id: { organisationId, id } });

/** What is kept of the input, when no other figure says the same. */
async function checked(
  { tx, organisationId, userId }: Write,
  input: OfficialFigureInput,
  ownId: string | null,
) {
  const { indicatorId, area, period } = input;
  const other = await tx.officialFigure.findFirst({ where: { organisationId, indicatorId, area, period } });
  if (other && other.id !== ownId) throw new AppError("invalid", { fields: { period: "alreadyThere" } });
  const end = found(parsePeriod(period)).end;
  return { ...input, periodEnd: toDate(end), recordedAt: now(), recordedById: found(userId) };
}

type Row = Awaited<ReturnType<typeof requireFigure>>;

function toldOf({ indicatorId, area, period, value, source, sourceUrl }: Row) {
  return { indicatorId, area, period, value: value.toFixed(), source, sourceUrl };
}
