import "server-only";
import { AppError } from "@/lib/app-error";
import { today } from "@/lib/clock";
import type { AssignmentEdit } from "@/lib/schemas/scorecard";
import { type Actor, unitsWhere } from "./access";
import { putOnUnits, takeOffUnits } from "./assignment-row";
import { toDay } from "./decimal";
import { scorecardsWhere } from "./scorecard";
import { found, requireVersion, type Write, write } from "./write";

/**
 * Gives a scorecard to some units and takes it from others: linked, not copied; what was reported stays, and
 * periods that have ended keep the cards they had. The actor must be allowed
 * to define where the card is owned, and at every unit that changes. Refused: conflict, invalid (closedUnit).
 */
export async function editAssignments(actor: Actor, input: AssignmentEdit): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const { id, version, added, removed } = input;
    const where = { organisationId, id, ...scorecardsWhere(actor) };
    requireVersion(found(await tx.scorecard.findFirst({ where })), version);
    await requireUnits(at, actor, removed);
    const gaining = await requireUnits(at, actor, added);
    if (gaining.some(({ closedOn }) => closedOn !== null && toDay(closedOn) < today()))
      throw new AppError("invalid", { fields: { added: "closedUnit" } });
    await putOnUnits(at, id, added);
    await takeOffUnits(at, id, removed);
    await tx.scorecard.update({
      where: { organisationId_id: { organisationId, id } },
      data: { version: { increment: 1 } },
    });
    const entry = (verb: "assign" | "unassign", unitIds: string[]) =>
      unitIds.length > 0 ? [{ action: `scorecard.${verb}`, entityId: id, after: { unitIds } }] : [];
    await audit(...entry("assign", added), ...entry("unassign", removed));
  });
}

async function requireUnits({ tx }: Write, actor: Actor, ids: readonly string[]) {
  const units = await tx.unit.findMany({
    where: { AND: [unitsWhere(actor, "define"), { id: { in: [...ids] } }] },
  });
  return found(units.length === new Set(ids).size ? units : null);
}
