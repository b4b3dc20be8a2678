import "server-only";
import { AppError } from "@/lib/app-error";
import type { SuccessFactorEdit, SuccessFactorInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { positionAfter } from "./node-position";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, type Write, write } from "./write";

/** Adds a critical success factor last below an objective; answers its id. Refused: codeTaken. */
export async function createSuccessFactor(actor: Actor, input: SuccessFactorInput): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const objective = await tx.objective.findFirst({
      where: {
        organisationId,
        id: input.objectiveId,
        archivedAt: null,
        focusArea: { archivedAt: null, scorecard: scorecardsWhere(actor) },
      },
      include: {
        focusArea: { select: { scorecardId: true } },
        successFactors: { select: { position: true } },
      },
    });
    const { focusArea, successFactors } = found(objective);
    await requirePerspective(at, input.perspectiveId);
    await requireFreeCode(at, focusArea.scorecardId, input.code, null);
    const { objectiveId, perspectiveId, code, name, weight } = input;
    const after = { objectiveId, perspectiveId, code, name, weight };
    const { id } = await tx.successFactor.create({
      data: { organisationId, position: positionAfter(successFactors), ...after },
    });
    await audit({ action: "successFactor.create", entityId: id, after });
    return id;
  });
}

/** Changes code, name, perspective or weight of a success factor. Refused: conflict, codeTaken. */
export async function editSuccessFactor(actor: Actor, input: SuccessFactorEdit): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, code, name, weight, perspectiveId } = input;
    const after = { code, name, weight, perspectiveId };
    const row = await tx.successFactor.findFirst({
      where: { organisationId, id, objective: { focusArea: { scorecard: scorecardsWhere(actor) } } },
      include: { objective: { include: { focusArea: { select: { scorecardId: true } } } } },
    });
    const before = found(row);
    requireVersion(before, version);
    await requirePerspective(at, perspectiveId);
    await requireFreeCode(at, before.objective.focusArea.scorecardId, code, id);
    await tx.successFactor.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...after, version: { increment: 1 } },
    });
    const was = {
      code: before.code,
      name: before.name,
      weight: before.weight.toFixed(),
      perspectiveId: before.perspectiveId,
    };
    await audit({ action: "successFactor.edit", entityId: id, before: was, after });
  });
}

async function requirePerspective({ tx, organisationId }: Write, id: string) {
  const perspective = await tx.perspective.findFirst({ where: { organisationId, id, archivedAt: null } });
  if (!perspective) throw new AppError("invalid", { fields: { perspectiveId: "required" } });
}

async function requireFreeCode(
  { tx, organisationId }: Write,
  scorecardId: string,
  code: string,
  ownId: string | null,
) {
  const taken = await tx.successFactor.findFirst({
    where: {
      organisationId,
      code,
      archivedAt: null,
      objective: { archivedAt: null, focusArea: { archivedAt: null, scorecardId } },
      ...(ownId ? { id: { not: ownId } } : {}),
    },
  });
  if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
}
