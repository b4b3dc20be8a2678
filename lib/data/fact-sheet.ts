import "server-only";
import { dbOf } from "@/lib/db/client";
import type { IndicatorDefinition } from "@/lib/db/generated/client";
import { dayIn } from "@/lib/domain/day";
import type { FactSheet } from "@/lib/schemas/indicator";
import type { IndicatorPage } from "./indicator-view";
import { asTexts, asTextsOrNull } from "./texts";

/** The fact sheet of an indicator in force or in one of its versions, numbers as decimal text. */
export async function readFactSheet(
  organisationId: string,
  indicatorId: string,
  version?: number,
): Promise<IndicatorPage["factSheet"]> {
  const row = await dbOf(organisationId).indicatorDefinition.findFirstOrThrow({
    where: { organisationId, indicatorId, ...(version && { version }) },
    orderBy: { version: "desc" },
  });
  const { denominatorId: _hidden, ...sheet } = toFactSheet(row);
  return sheet;
}

/** A version of a fact sheet as plain values. */
export function toFactSheet(row: IndicatorDefinition): FactSheetVersion {
  const { organisationId: _o, indicatorId: _i, recordedById: _r, recordedAt, ...sheet } = row;
  return {
    ...sheet,
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

type FactSheetVersion = IndicatorPage["factSheet"] & { denominatorId: string | null };
