import "server-only";
import { AppError } from "@/lib/app-error";
import type { IndicatorLinkEdit, IndicatorLinkInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { positionAfter } from "./node-position";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, type Write, write } from "./write";

const live = { archivedAt: null };

/** On a card the actor may change; `state` says more about what stands above. */
const onOwnCard = (actor: Actor, state: Partial<typeof live> = {}) => ({
  objective: { ...state, focusArea: { ...state, scorecard: scorecardsWhere(actor) } },
});

/** Puts an indicator of the library below a success factor, last; answers the link's id. Refused: codeTaken, invalid (already there). */
export async function createIndicatorLink(actor: Actor, input: IndicatorLinkInput): Promise<string> {
  return write(actor, (at) => addIndicatorLink(at, actor, input));
}

/** The same inside a write that does more. */
export async function addIndicatorLink(at: Write, actor: Actor, input: IndicatorLinkInput): Promise<string> {
  const { tx, audit, organisationId } = at;
  const factor = await tx.successFactor.findFirst({
    where: { organisationId, id: input.successFactorId, archivedAt: null, ...onOwnCard(actor, live) },
    include: { links: true, objective: { include: { focusArea: true } } },
  });
  const { links, objective } = found(factor);
  found(await tx.indicator.findFirst({ where: { organisationId, id: input.indicatorId, archivedAt: null } }));
  const there = links.find((link) => link.indicatorId === input.indicatorId);
  if (there) {
    const indicatorId = there.archivedAt ? "archivedHere" : "alreadyLinked";
    throw new AppError("invalid", { fields: { indicatorId } });
  }
  await requireFreeCode(at, objective.focusArea.scorecardId, input.code, null);
  const { successFactorId, indicatorId, code, weight } = input;
  const after = { successFactorId, indicatorId, code, weight };
  const { id } = await tx.indicatorLink.create({
    data: { organisationId, position: positionAfter(links), ...after },
  });
  await audit({ action: "indicatorLink.create", entityId: id, after });
  return id;
}

/** Changes code or weight of an indicator on a card. Refused: conflict, codeTaken. */
export async function editIndicatorLink(actor: Actor, input: IndicatorLinkEdit): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, code, weight } = input;
    const after = { code, weight };
    const row = await tx.indicatorLink.findFirst({
      where: { organisationId, id, successFactor: onOwnCard(actor) },
      include: { successFactor: { include: { objective: { include: { focusArea: true } } } } },
    });
    const before = found(row);
    requireVersion(before, version);
    await requireFreeCode(at, before.successFactor.objective.focusArea.scorecardId, code, id);
    await tx.indicatorLink.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...after, version: { increment: 1 } },
    });
    const was = { code: before.code, weight: before.weight.toFixed() };
    await audit({ action: "indicatorLink.edit", entityId: id, before: was, after });
  });
}

async function requireFreeCode(
  { tx, organisationId }: Write,
  scorecardId: string,
  code: string,
  ownId: string | null,
) {
  const taken = await tx.indicatorLink.findFirst({
    where: {
      organisationId,
      code,
      ...live,
      successFactor: { ...live, objective: { ...live, focusArea: { ...live, scorecardId } } },
      ...(ownId ? { id: { not: ownId } } : {}),
    },
  });
  if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
}
