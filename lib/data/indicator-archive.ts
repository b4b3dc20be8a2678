import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { Actor } from "./access";
import { requireDefiner } from "./indicator";
import { requireSoundFormula } from "./indicator-formula";
import { isInUse, readIndicatorUses } from "./indicator-use";
import { found, requireVersion, type Write, write } from "./write";

type Act = { id: string; version: number };

/** Puts an indicator away: it is offered nowhere any more, and its values stay. Refused: conflict, invalid (inUse). */
export async function archiveIndicator(actor: Actor, input: Act): Promise<void> {
  await write(actor, async (at) => {
    const indicator = await seenIndicator(at, actor, input, { archivedAt: null });
    const uses = await readIndicatorUses(at.tx, at.organisationId, indicator);
    if (isInUse(uses)) throw new AppError("invalid", { fields: { id: "inUse" }, current: uses });
    await mark(at, input.id, now());
    await at.audit({ action: "indicator.archive", entityId: input.id });
  });
}

/** Takes an indicator back into use. Refused: conflict, invalid (its formula has parts that are gone). */
export async function restoreIndicator(actor: Actor, input: Act): Promise<void> {
  await write(actor, async (at) => {
    const { code, definitionVersion } = await seenIndicator(at, actor, input, { archivedAt: { not: null } });
    const { tx, organisationId } = at;
    const sheet = await tx.indicatorDefinition.findFirst({
      where: { organisationId, indicatorId: input.id, version: definitionVersion },
    });
    await requireSoundFormula(at, code, found(sheet));
    await mark(at, input.id, null);
    await at.audit({ action: "indicator.restore", entityId: input.id });
  });
}

async function seenIndicator(
  at: Write,
  actor: Actor,
  { id, version }: Act,
  state: { archivedAt: null | { not: null } },
) {
  await requireDefiner(at, actor);
  const { tx, organisationId } = at;
  const indicator = found(await tx.indicator.findFirst({ where: { organisationId, id, ...state } }));
  requireVersion(indicator, version);
  return indicator;
}

async function mark({ tx, organisationId }: Write, id: string, archivedAt: Date | null) {
  await tx.indicator.update({
    where: { organisationId_id: { organisationId, id } },
    data: { archivedAt, version: { increment: 1 } },
  });
}
