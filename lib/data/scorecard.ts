import "server-only";
import { AppError } from "@/lib/app-error";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { found, type Write, write } from "./write";

/** Adds a scorecard owned by a unit where the actor may define; answers its id. Refused: codeTaken. */
export async function createScorecard(
  actor: Actor,
  input: {
    planId: string;
    ownerUnitId: string;
    code: string;
    name: Texts;
    published: boolean;
    position: number;
  },
): Promise<string> {
  return write(actor, async ({ tx, audit, organisationId }) => {
    found(
      await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { id: input.ownerUnitId }] } }),
    );
    found(await tx.plan.findFirst({ where: { organisationId, id: input.planId } }));
    const key = { organisationId, planId: input.planId, code: input.code };
    const taken = await tx.scorecard.findUnique({ where: { organisationId_planId_code: key } });
    if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
    const { id } = await tx.scorecard.create({ data: { organisationId, ...input } });
    await audit({ action: "scorecard.create", entityId: id, after: input });
    return id;
  });
}

/** Puts a scorecard on the dashboards of units: linked, never copied. Units that have it already stay as they are. */
export async function assignScorecard(actor: Actor, scorecardId: string, unitIds: string[]): Promise<void> {
  await write(actor, async (at) => {
    await requireScorecard(at, actor, scorecardId);
    const units = await at.tx.unit.findMany({
      where: { AND: [unitsWhere(actor, "define"), { id: { in: unitIds } }] },
    });
    found(units.length === new Set(unitIds).size ? units : null);
    await at.tx.scorecardAssignment.createMany({
      data: unitIds.map((unitId) => ({ organisationId: at.organisationId, scorecardId, unitId })),
      skipDuplicates: true,
    });
    await at.audit({ action: "scorecard.assign", entityId: scorecardId, after: { unitIds } });
  });
}

/** The scorecards where the actor may define, as a filter for what hangs below them. */
export function scorecardsWhere(actor: Actor) {
  return { archivedAt: null, ownerUnit: unitsWhere(actor, "define") };
}

async function requireScorecard({ tx, organisationId }: Write, actor: Actor, id: string) {
  return found(await tx.scorecard.findFirst({ where: { organisationId, id, ...scorecardsWhere(actor) } }));
}
