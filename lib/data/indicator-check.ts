import "server-only";
import { AppError } from "@/lib/app-error";
import type { IndicatorDefinition } from "@/lib/db/generated/client";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import type { Grade } from "@/lib/schemas/grades";
import type { FactSheet } from "@/lib/schemas/indicator";
import { toFixedPoint } from "./decimal";
import { requireSoundFormula } from "./indicator-formula";
import type { Write } from "./write";

/**
 * Refuses a fact sheet that contradicts itself or the rest of the library. Codes: wrong and ownDenominator (denominatorId),
 * twoGrades, badFormula, unknownPart, formulaCycle.
 */
export async function requireSoundSheet(
  at: Write,
  { id, code }: { id: string | null; code: string },
  sheet: FactSheet,
): Promise<void> {
  await requireDenominator(at, id, sheet);
  if (sheet.kind === "graded" && (sheet.grades ?? []).length < 2)
    throw refused("grades.0.name.nn", "twoGrades");
  await requireSoundFormula(at, code, sheet);
}

/**
 * Refuses to change what the values already given rest on: their kind, how often they are taken, what a quotient is multiplied by,
 * and the grades they stand for. Another figure is another indicator. Codes: valuesExist, gradeInUse.
 */
export async function requireSameMeasure(
  at: Write,
  id: string,
  before: IndicatorDefinition,
  sheet: FactSheet,
): Promise<void> {
  const changed = (["kind", "frequency", "scale"] as const).find((field) => sheet[field] !== before[field]);
  const lost = lostGrades(before, sheet);
  if (!changed && lost.length === 0) return;
  const { tx, organisationId } = at;
  const measured = { organisationId, indicatorId: id };
  if (changed && (await tx.measurement.count({ where: measured })) > 0) throw refused(changed, "valuesExist");
  if (lost.length === 0) return;
  const rows = await tx.measurement.findMany({
    where: { ...measured, value: { not: null } },
    distinct: ["value"],
    select: { value: true },
  });
  const given = rows.flatMap(({ value }) => (value === null ? [] : [toFixedPoint(value)]));
  if (lost.some((grade) => given.includes(grade))) throw refused("grades.0.value", "gradeInUse");
}

/** The numbers of the grades that are not there any more. */
function lostGrades(before: IndicatorDefinition, sheet: FactSheet) {
  const numbers = (grades: readonly Grade[]) => grades.map(({ value }) => fixedFromDecimal(value));
  const kept = numbers(sheet.grades ?? []);
  return numbers((before.grades ?? []) as Grade[]).filter((grade) => !kept.includes(grade));
}

/** What weighs the units must be another indicator of the same library. */
async function requireDenominator({ tx, organisationId }: Write, id: string | null, sheet: FactSheet) {
  const { denominatorId } = sheet;
  if (!denominatorId) return;
  if (denominatorId === id) throw refused("denominatorId", "ownDenominator");
  const denominator = await tx.indicator.findFirst({ where: { organisationId, id: denominatorId } });
  if (!denominator) throw refused("denominatorId", "wrong");
}

function refused(field: string, code: string) {
  return new AppError("invalid", { fields: { [`factSheet.${field}`]: code } });
}
