import "server-only";
import { db } from "@/lib/db/client";
import { dayIn } from "@/lib/domain/day";
import type { FactSheet } from "@/lib/schemas/indicator";
import type { IndicatorPage } from "./indicator-view";
import { asTexts, asTextsOrNull } from "./texts";

/** The fact sheet of an indicator in force, numbers as decimal text. */
export async function readFactSheet(
  organisationId: string,
  indicatorId: string,
): Promise<IndicatorPage["factSheet"]> {
  const sheet = await db.indicatorDefinition.findFirstOrThrow({
    where: { organisationId, indicatorId },
    orderBy: { version: "desc" },
    omit: { organisationId: true, indicatorId: true, denominatorId: true, recordedById: true },
  });
  const { recordedAt, ...rest } = sheet;
  return {
    ...rest,
    name: asTexts(sheet.name),
    why: asTexts(sheet.why),
    definition: asTexts(sheet.definition),
    source: asTexts(sheet.source),
    valueUnit: asTexts(sheet.valueUnit),
    ownerTitle: asTextsOrNull(sheet.ownerTitle),
    confidentialReason: asTextsOrNull(sheet.confidentialReason),
    minimum: sheet.minimum?.toFixed() ?? null,
    maximum: sheet.maximum?.toFixed() ?? null,
    step: sheet.step.toFixed(),
    grades: sheet.grades as FactSheet["grades"],
    recordedOn: dayIn(recordedAt),
  };
}
