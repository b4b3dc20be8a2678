import "server-only";
import { AppError } from "@/lib/app-error";
import type { IndicatorDefinition } from "@/lib/db/generated/client";
import type { FactSheet } from "@/lib/schemas/indicator";
import type { IndicatorLinkInput } from "@/lib/schemas/strategy";
import { type Actor, unitsWhere } from "./access";
import { requireSameMeasure, requireSoundSheet } from "./indicator-check";
import { addIndicatorLink } from "./indicator-link";
import { found, requireVersion, type Write, write } from "./write";

export type NewIndicator = { code: string; factSheet: FactSheet };

/** Defines an indicator in the organisation's library; answers its id. Refused: codeTaken, invalid (the codes of `requireSoundSheet`). */
export async function createIndicator(actor: Actor, input: NewIndicator): Promise<string> {
  return write(actor, (at) => addIndicator(at, actor, input));
}

/** Defines an indicator and puts it on a card in one go; answers its id. Refused: codeTaken (field code or link.code). */
export async function createIndicatorOnCard(
  actor: Actor,
  input: NewIndicator & { link: Omit<IndicatorLinkInput, "indicatorId"> },
): Promise<string> {
  return write(actor, async (at) => {
    const indicatorId = await addIndicator(at, actor, input);
    await addIndicatorLink(at, actor, { ...input.link, indicatorId }).catch((error) => {
      const taken = error instanceof AppError && error.code === "codeTaken";
      throw taken ? new AppError("codeTaken", { fields: { "link.code": "codeTaken" } }) : error;
    });
    return indicatorId;
  });
}

async function addIndicator(at: Write, actor: Actor, { code, factSheet }: NewIndicator): Promise<string> {
  const { tx, audit, organisationId } = at;
  await requireDefiner(at, actor);
  const taken = await tx.indicator.findUnique({ where: { organisationId_code: { organisationId, code } } });
  if (taken) throw new AppError("codeTaken", { fields: { code: "codeTaken" } });
  await requireSoundSheet(at, { id: null, code }, factSheet);
  const { id } = await tx.indicator.create({ data: { organisationId, code } });
  await tx.indicatorDefinition.create({ data: definitionRow(at, id, 1, factSheet) });
  await audit({ action: "indicator.create", entityId: id, after: { code, factSheet } });
  return id;
}

/** Gives an indicator a new version of its fact sheet; values keep the version they were given under. Refused: conflict, invalid (the codes of `requireSoundSheet` and `requireSameMeasure`). */
export async function editIndicator(
  actor: Actor,
  input: { id: string; version: number; factSheet: FactSheet },
): Promise<void> {
  await write(actor, async (at) => {
    const { tx, audit, organisationId } = at;
    await requireDefiner(at, actor);
    const { id, version, factSheet } = input;
    const indicator = found(
      await tx.indicator.findFirst({ where: { organisationId, id, archivedAt: null } }),
    );
    const key = { organisationId, indicatorId: id, version: indicator.definitionVersion };
    const before = await tx.indicatorDefinition.findUniqueOrThrow({
      where: { organisationId_indicatorId_version: key },
    });
    requireVersion({ ...indicator, factSheet: before }, version);
    const sheet = { ...factSheet, ...keptOf(factSheet, before) };
    await requireSameMeasure(at, id, before, sheet);
    await requireSoundSheet(at, indicator, sheet);
    const definitionVersion = indicator.definitionVersion + 1;
    await tx.indicatorDefinition.create({ data: definitionRow(at, id, definitionVersion, sheet) });
    await tx.indicator.update({
      where: { organisationId_id: { organisationId, id } },
      data: { definitionVersion, version: { increment: 1 } },
    });
    await audit({ action: "indicator.edit", entityId: id, before, after: sheet });
  });
}

/** Grades and formula, which a form may leave out: those of the version before go on. */
function keptOf(sheet: FactSheet, before: IndicatorDefinition): Partial<FactSheet> {
  const isSameKind = sheet.kind === before.kind;
  return {
    grades: sheet.grades ?? (isSameKind ? (before.grades as FactSheet["grades"]) : null),
    formula: sheet.formula ?? (isSameKind ? before.formula : null),
  };
}

/** The library is the organisation's own: defining in it takes the right to define at some unit. */
export async function requireDefiner({ tx }: Pick<Write, "tx">, actor: Actor) {
  found(await tx.unit.findFirst({ where: unitsWhere(actor, "define"), select: { id: true } }));
}

function definitionRow(
  { organisationId, userId }: Write,
  indicatorId: string,
  version: number,
  sheet: FactSheet,
) {
  const { grades, ownerTitle, confidentialReason, ...rest } = withoutUndefined(sheet);
  return {
    organisationId,
    indicatorId,
    version,
    recordedById: userId,
    ...rest,
    step: sheet.step ?? "0",
    ...(grades ? { grades } : {}),
    ...(ownerTitle ? { ownerTitle } : {}),
    ...(confidentialReason ? { confidentialReason } : {}),
  };
}

/** Strict checks of the client refuse `undefined`: a field not given is left out instead. */
function withoutUndefined<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;
}
