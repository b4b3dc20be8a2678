import "server-only";
import type { PlanState } from "@/lib/db/generated/enums";
import type { PeriodSettingInput } from "@/lib/schemas/period-setting";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { toDate } from "./decimal";
import { found, type Write, write } from "./write";

/** Adds a planning period; answers its id. Only who may define at the root does this. */
export async function createPlan(
  actor: Actor,
  input: { name: Texts; startsOn: string; endsOn: string; state: PlanState },
): Promise<string> {
  return write(actor, async (at) => {
    await requireRoot(at, actor);
    const { startsOn, endsOn, ...rest } = input;
    const { id } = await at.tx.plan.create({
      data: {
        organisationId: at.organisationId,
        startsOn: toDate(startsOn),
        endsOn: toDate(endsOn),
        ...rest,
      },
    });
    await at.audit({ action: "plan.create", entityId: id, after: input });
    return id;
  });
}

/** Sets the vision of a unit (the organisation's own: its root unit) in a plan. */
export async function editVision(
  actor: Actor,
  input: { planId: string; unitId: string; text: Texts },
): Promise<void> {
  await write(actor, async ({ tx, audit, organisationId }) => {
    const unit = found(
      await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { id: input.unitId }] } }),
    );
    const plan = found(await tx.plan.findFirst({ where: { organisationId, id: input.planId } }));
    const key = { organisationId, planId: plan.id, unitId: unit.id };
    const before = await tx.vision.findUnique({ where: { organisationId_planId_unitId: key } });
    await tx.vision.upsert({
      where: { organisationId_planId_unitId: key },
      create: { ...key, text: input.text },
      update: { text: input.text },
    });
    await audit({
      action: "vision.edit",
      entityId: unit.id,
      before: before && { text: before.text },
      after: { text: input.text },
    });
  });
}

/** Sets the deadlines of one kind of period: days from its end till due, and from due till it locks (null: never). */
export async function editPeriodSetting(actor: Actor, input: PeriodSettingInput): Promise<void> {
  await write(actor, async (at) => {
    const root = await requireRoot(at, actor);
    const { kind, ...setting } = input;
    const key = { organisationId: at.organisationId, kind };
    const before = await at.tx.periodSetting.findUnique({ where: { organisationId_kind: key } });
    await at.tx.periodSetting.upsert({
      where: { organisationId_kind: key },
      create: { ...key, ...setting },
      update: setting,
    });
    // The kind stands in what is new only, so that the trail tells whose deadlines these are.
    const { dueDays, expiryDays, requiresApproval } = before ?? {};
    const was = before && { dueDays, expiryDays, requiresApproval };
    await at.audit({ action: "periodSetting.edit", entityId: root.id, before: was, after: input });
  });
}

async function requireRoot({ tx }: Write, actor: Actor) {
  return found(
    await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { parentId: null }] } }),
  );
}
