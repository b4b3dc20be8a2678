import "server-only";
import { AppError } from "@/lib/app-error";
import type { PlanState } from "@/lib/db/generated/enums";
import type { PeriodSettingInput } from "@/lib/schemas/period-setting";
import type { PlanEdit, PlanInput } from "@/lib/schemas/plan";
import type { Texts } from "@/lib/schemas/texts";
import { type Actor, unitsWhere } from "./access";
import { toDate, toDay } from "./decimal";
import { found, type Write, write } from "./write";

/** Adds a planning period; answers its id. Only who may define at the root does this. */
export async function createPlan(actor: Actor, input: PlanInput & { state: PlanState }): Promise<string> {
  return write(actor, async (at) => {
    await requireRoot(at, actor);
    const { startsOn, endsOn, ...rest } = input;
    await requireFreeStart(at, startsOn, null);
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

/** Changes name and days of a plan; once it has been in force its days stand. Refused: invalid (startTaken, datesFixed). */
export async function editPlan(actor: Actor, { id, ...change }: PlanEdit): Promise<void> {
  await write(actor, async (at) => {
    await requireRoot(at, actor);
    const { tx, organisationId } = at;
    const row = found(await tx.plan.findFirst({ where: { organisationId, id } }));
    const before = { name: row.name, startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn) };
    const moves = before.startsOn !== change.startsOn || before.endsOn !== change.endsOn;
    if (moves && row.state !== "draft") throw new AppError("invalid", { fields: { startsOn: "datesFixed" } });
    await requireFreeStart(at, change.startsOn, id);
    await tx.plan.update({
      where: { organisationId_id: { organisationId, id } },
      data: { name: change.name, startsOn: toDate(change.startsOn), endsOn: toDate(change.endsOn) },
    });
    await at.audit({ action: "plan.edit", entityId: id, before, after: change });
  });
}

/** Refuses a first day that another plan has: of two plans the one that began last is in force. */
export async function requireFreeStart(
  { tx, organisationId }: Write,
  startsOn: string,
  ownId: string | null,
): Promise<void> {
  const other = await tx.plan.findFirst({
    where: { organisationId, startsOn: toDate(startsOn), ...(ownId ? { id: { not: ownId } } : {}) },
  });
  if (other) throw new AppError("invalid", { fields: { startsOn: "startTaken" } });
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
    const { dueDays, expiryDays, requiresApproval, remindDays, escalateDays } = before ?? {};
    const was = before && { dueDays, expiryDays, requiresApproval, remindDays, escalateDays };
    await at.audit({ action: "periodSetting.edit", entityId: root.id, before: was, after: input });
  });
}

/** The root unit, for who may define there: plans and deadlines are the whole organisation's. */
export async function requireRoot({ tx }: Write, actor: Actor) {
  return found(
    await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "define"), { parentId: null }] } }),
  );
}
