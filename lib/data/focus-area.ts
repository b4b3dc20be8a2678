import "server-only";
import { AppError } from "@/lib/app-error";
import type { FocusAreaEdit, FocusAreaInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { positionAfter } from "./node-position";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, type Write, write } from "./write";

/** Adds a focus area last on a scorecard; answers its id. Refused: codeTaken. */
export async function createFocusArea(actor: Actor, input: FocusAreaInput): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const card = await tx.scorecard.findFirst({
      where: { organisationId, id: input.scorecardId, ...scorecardsWhere(actor) },
      include: { focusAreas: { select: { position: true } } },
    });
    const position = positionAfter(found(card).focusAreas);
    await requireFreeCode(at, input.scorecardId, input.code, null);
    const { scorecardId, code, name, weight } = input;
    const after = { scorecardId, code, name, weight };
    const { id } = await tx.focusArea.create({ data: { organisationId, position, ...after } });
    await audit({ action: "focusArea.create", entityId: id, after });
    return id;
  });
}

/** Changes code, name or weight of a focus area. Refused: conflict, codeTaken. */
export async function editFocusArea(actor: Actor, input: FocusAreaEdit): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, code, name, weight } = input;
    const after = { code, name, weight };
    const where = { organisationId, id, scorecard: scorecardsWhere(actor) };
    const before = found(await tx.focusArea.findFirst({ where }));
    requireVersion(before, version);
    await requireFreeCode(at, before.scorecardId, code, id);
    await tx.focusArea.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...after, version: { increment: 1 } },
    });
    const was = { code: before.code, name: before.name, weight: before.weight.toFixed() };
    await audit({ action: "focusArea.edit", entityId: id, before: was, after });
  });
}

async function requireFreeCode(
  { tx, organisationId }: Write,
  scorecardId: string,
  code: string,
  ownId: string | null,
) {
  const taken = await tx.focusArea.findFirst({
    where: { organisationId, scorecardId, code, ...(ownId ? { id: { not: ownId } } : {}) },
  });
  // The code of an archived one stays its own.
  if (taken) {
    throw new AppError("codeTaken", { fields: { code: taken.archivedAt ? "codeArchived" : "codeTaken" } });
  }
}
