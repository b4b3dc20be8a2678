import "server-only";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import type { PrognosisInput } from "@/lib/schemas/prognosis";
import { refuseValue } from "@/lib/schemas/value-refusal";
import { type Actor, unitsWhere } from "./access";
import { madeBefore } from "./made-before";
import { readIndicators } from "./structure-indicators";
import { found, type Write, write } from "./write";

/**
 * Records what someone who enters at the unit believes a year will end at; answers its id. Append-only: what was said before
 * stands. Refused: notFound (not there, or not theirs), invalid (what the indicator's definition refuses of a value).
 */
export async function recordPrognosis(
  actor: Actor,
  input: PrognosisInput,
  moment: Date = now(),
): Promise<string> {
  return write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    const recordedById = found(at.userId);
    const { unitId, indicatorId } = input;
    found(await tx.unit.findFirst({ where: { AND: [unitsWhere(actor, "enter"), { id: unitId }] } }));
    await requireOnCard(at, unitId, indicatorId);
    await requireFit(at, input);
    const before = await madeBefore(at, "prognosis.record", input);
    if (before) return before;
    const { id } = await tx.prognosis.create({
      data: { organisationId, ...input, recordedAt: moment, recordedById },
    });
    await audit({ action: "prognosis.record", entityId: id, after: input });
    return id;
  });
}

async function requireOnCard({ tx, organisationId }: Write, unitId: string, indicatorId: string) {
  const scorecard = { assignments: { some: { unitId, archivedAt: null } } };
  found(
    await tx.indicatorLink.findFirst({
      where: {
        organisationId,
        indicatorId,
        successFactor: { objective: { focusArea: { scorecard } } },
      },
    }),
  );
}

/** A prognosis is always one number: the quotient itself of a ratio, the result itself of a formula. */
async function requireFit({ tx, organisationId }: Write, { indicatorId, value, comment }: PrognosisInput) {
  const indicator = found((await readIndicators(tx, organisationId)).get(indicatorId) ?? null);
  const isMade = indicator.kind === "ratio" || indicator.kind === "calculated";
  const rules = {
    ...indicator,
    kind: isMade ? ("number" as const) : indicator.kind,
    grades: indicator.grades.map((grade) => grade.value),
  };
  const cell = { kind: "value" as const, indicatorId, period: "", version: 0, value, comment };
  const refusal = refuseValue(cell, rules);
  if (refusal) throw new AppError("invalid", { fields: { value: refusal.code } });
}
