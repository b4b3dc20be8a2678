import "server-only";
import type { ObjectiveEdit, ObjectiveInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, write } from "./write";

/** Adds an objective last in a focus area; answers its id. */
export async function createObjective(actor: Actor, input: ObjectiveInput): Promise<string> {
  return write(actor, async ({ tx, audit, organisationId }) => {
    const area = await tx.focusArea.findFirst({
      where: { organisationId, id: input.focusAreaId, archivedAt: null, scorecard: scorecardsWhere(actor) },
      include: { _count: { select: { objectives: true } } },
    });
    const position = found(area)._count.objectives;
    const { focusAreaId, name, weight } = input;
    const after = { focusAreaId, name, weight };
    const { id } = await tx.objective.create({ data: { organisationId, position, ...after } });
    await audit({ action: "objective.create", entityId: id, after });
    return id;
  });
}

/** Changes name or weight of an objective. Refused: conflict. */
export async function editObjective(actor: Actor, input: ObjectiveEdit): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    const { id, version, name, weight } = input;
    const after = { name, weight };
    const where = { organisationId, id, focusArea: { scorecard: scorecardsWhere(actor) } };
    const before = found(await tx.objective.findFirst({ where }));
    requireVersion(before, version);
    await tx.objective.update({
      where: { organisationId_id: { organisationId, id } },
      data: { ...after, version: { increment: 1 } },
    });
    const was = { name: before.name, weight: before.weight.toFixed() };
    await audit({ action: "objective.edit", entityId: id, before: was, after });
  });
}
