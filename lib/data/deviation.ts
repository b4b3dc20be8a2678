import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import { dayIn } from "@/lib/domain/day";
import { checkClosing } from "@/lib/domain/deviation";
import { parsePeriod } from "@/lib/domain/period";
import type { AnswerInput, ClosingInput, DeviationInput, ExplanationInput } from "@/lib/schemas/deviation";
import { type Actor, unitsWhere } from "./access";
import { toDate, toDay } from "./decimal";
import { mayAnswer } from "./supervision";
import { peopleAt } from "./unit-people";
import { found, requireVersion, type Write, write } from "./write";

type DeviationRow = Prisma.DeviationGetPayload<{ include: { unit: true } }>;

/**
 * Opens a deviation as it was opened elsewhere; answers its id. Here, a red value that is handed in opens its own.
 * Refused: invalid (alreadyOpen).
 */
export async function recordDeviation(
  actor: Actor,
  input: DeviationInput,
  moment: Date = now(),
): Promise<string> {
  return write(actor, async ({ tx, audit, organisationId }) => {
    const { unitId, indicatorId } = input;
    found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "explain"), { id: unitId }] } }));
    found(await tx.indicator.findFirst({ where: { organisationId, id: indicatorId } }));
    const open = await tx.deviation.findFirst({
      where: { organisationId, unitId, indicatorId, closedAt: null },
    });
    if (open) throw new AppError("invalid", { fields: { indicatorId: "alreadyOpen" } });
    const { id } = await tx.deviation.create({ data: { organisationId, ...input, openedAt: moment } });
    await audit({ action: "deviation.open", entityId: id, after: input });
    return id;
  });
}

/** The leader says what happened, why, what is done, who answers for it and until when. Refused: conflict, locked, invalid. */
export async function explainDeviation(actor: Actor, input: ExplanationInput): Promise<void> {
  await write(actor, async (at) => {
    const { id, version, dueDay, ...explanation } = input;
    const before = await requireOpen(at, id, unitsWhere(actor, "explain"));
    const stood = { ...explanationOf(before), version: before.version };
    requireVersion(stood, version);
    const people = await peopleAt(at.tx, before.unit);
    if (!people.some(({ id: personId }) => personId === explanation.responsibleId)) {
      throw new AppError("invalid", { fields: { responsibleId: "notHere" } });
    }
    if (dueDay < dayIn(before.openedAt)) {
      throw new AppError("invalid", { fields: { dueDay: "beforeOpening" } });
    }
    await change(at, before, "explain", explanationOf(before), {
      ...explanation,
      dueDay: toDate(dueDay),
    });
  });
}

/** A superior answers. Refused: conflict, locked. */
export async function answerDeviation(
  actor: Actor,
  { id, version, answer }: AnswerInput,
  moment: Date = now(),
): Promise<void> {
  await write(actor, async (at) => {
    const before = await requireAnswerable(at, actor, id);
    requireVersion({ version: before.version, answer: before.answer }, version);
    const answered = { answer, answeredAt: moment, answeredById: at.userId };
    await change(at, before, "answer", { answer: before.answer }, answered);
  });
}

/** A superior closes it, with a reason, once there is a later value. Refused: conflict, locked, invalid (laterValueRequired). */
export async function closeDeviation(
  actor: Actor,
  { id, version, closingReason }: ClosingInput,
  moment: Date = now(),
): Promise<void> {
  await write(actor, async (at) => {
    const before = await requireAnswerable(at, actor, id);
    requireVersion({ version: before.version, closingReason: before.closingReason }, version);
    const closing = checkClosing({
      // Bodies do not decide here yet: until they do, a superior's reasons are enough for all.
      isPublic: false,
      hasDecision: false,
      hasReasonedClosing: true,
      hasLaterValue: await hasLaterValue(at, before),
    });
    if (!closing.ok) throw new AppError("invalid", { fields: { closingReason: closing.code } });
    const closed = { closingReason, closedAt: moment, closedById: at.userId };
    await change(at, before, "close", { closingReason: null }, closed);
  });
}

async function requireOpen(
  { tx, organisationId }: Write,
  id: string,
  unit: Prisma.UnitWhereInput,
): Promise<DeviationRow> {
  const row = found(
    await tx.deviation.findFirst({ where: { organisationId, id, unit }, include: { unit: true } }),
  );
  if (row.closedAt !== null) throw new AppError("locked");
  return row;
}

/** One the actor may answer and close: nobody answers for their own unit alone. */
async function requireAnswerable(at: Write, actor: Actor, id: string): Promise<DeviationRow> {
  const row = await requireOpen(at, id, unitsWhere(actor, "approve"));
  return found((await mayAnswer(at.tx, actor, row)) ? row : null);
}

function explanationOf({ fact, cause, action, responsibleId, dueDay }: DeviationRow) {
  return { fact, cause, action, responsibleId, dueDay: dueDay && toDay(dueDay) };
}

async function hasLaterValue({ tx, organisationId }: Write, deviation: DeviationRow): Promise<boolean> {
  const { unitId, indicatorId, period } = deviation;
  const opened = parsePeriod(period);
  const later = await tx.measurement.count({
    where: {
      ...{ organisationId, unitId, indicatorId, kind: "value" },
      stage: { in: ["submitted", "approved"] },
      ...(opened ? { periodEnd: { gt: toDate(opened.end) } } : {}),
    },
  });
  return later > 0;
}

type Change = Pick<
  Prisma.DeviationUncheckedUpdateInput,
  | "fact"
  | "cause"
  | "action"
  | "responsibleId"
  | "dueDay"
  | "answer"
  | "answeredAt"
  | "answeredById"
  | "closingReason"
  | "closedAt"
  | "closedById"
>;

async function change(at: Write, row: DeviationRow, verb: string, before: object, data: Change) {
  const { tx, audit, organisationId } = at;
  const { id, indicatorId } = row;
  await tx.deviation.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...data, version: { increment: 1 } },
  });
  // The indicator tells the audit trail who may read the words.
  await audit({
    action: `deviation.${verb}`,
    entityId: id,
    before: { indicatorId, ...before },
    after: { indicatorId, ...data },
  });
}
