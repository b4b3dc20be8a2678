import "server-only";
import { AppError } from "@/lib/app-error";
import type { ObjectiveEdit, ObjectiveInput } from "@/lib/schemas/strategy";
import type { Actor } from "./access";
import { madeBefore } from "./made-before";
import { positionAfter } from "./node-position";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, write } from "./write";

/** Adds an objective last in a focus area, with the next number or the one given; answers its id. Refused: codeTaken. */
export async function createObjective(
  actor: Actor,
  input: ObjectiveInput & { code?: string },
): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const area = await tx.focusArea.findFirst({
      where: { organisationId, id: input.focusAreaId, archivedAt: null, scorecard: scorecardsWhere(actor) },
      include: { objectives: { select: { code: true, position: true } } },
    });
    const { objectives } = found(area);
    const before = input.code ? null : await madeBefore(at, "objective.create", input);
    if (before) return before;
    const codes = objectives.map(({ code }) => code);
    const position = positionAfter(objectives);
    const { focusAreaId, code = nextNumber(codes), name, weight } = input;
    if (codes.includes(code)) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
    const after = { focusAreaId, code, name, weight };
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

/** The number after the highest one in use: a number is never given twice. */
export function nextNumber(codes: readonly string[]): string {
  return String(1 + Math.max(0, ...codes.map(Number).filter(Number.isInteger)));
}
