import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import type { DatedTargetLevel } from "@/lib/domain/target";
import type { Texts } from "@/lib/schemas/texts";
import { toDay, toFixedPoint, toFixedPointOrNull } from "./decimal";
import { grouped } from "./grouped";
import type { IndicatorNode } from "./structure-node";
import { asTexts, asTextsOrNull } from "./texts";

/** The library of an organisation by id, or these indicators of it, each with its latest definition. */
export async function readIndicators(
  tx: Transaction,
  organisationId: string,
  ids?: string[],
): Promise<Map<string, IndicatorNode>> {
  const rows = await tx.indicator.findMany({
    where: { organisationId, ...(ids && { id: { in: ids } }) },
    include: { definitions: { orderBy: { version: "desc" }, distinct: ["indicatorId"] } },
  });
  const nodes = rows.flatMap(({ id, code, definitions: [sheet] }): [string, IndicatorNode][] => {
    if (!sheet) return [];
    const node: IndicatorNode = {
      id,
      code,
      name: asTexts(sheet.name),
      valueUnit: asTexts(sheet.valueUnit),
      decimals: sheet.decimals,
      kind: sheet.kind,
      grades: asGrades(sheet.grades),
      scored: sheet.scored,
      ownerTitle: asTextsOrNull(sheet.ownerTitle),
      definitionVersion: sheet.version,
      frequency: sheet.frequency,
      overTime: sheet.overTime,
      overUnits: sheet.overUnits,
      cumulative: sheet.cumulative,
      denominatorId: sheet.denominatorId,
      scale: sheet.scale,
      formula: sheet.formula,
      step: toFixedPoint(sheet.step),
      seasonal: sheet.seasonal,
      minimum: toFixedPointOrNull(sheet.minimum),
      maximum: toFixedPointOrNull(sheet.maximum),
      smallNumberLimit: sheet.smallNumberLimit,
      confidential: sheet.visibility === "confidential",
      confidentialReason: asTextsOrNull(sheet.confidentialReason),
    };
    return [[id, node]];
  });
  return new Map(nodes);
}

/** Every target level ever recorded, by indicator, retired ones too: a locked period keeps the one it was judged by. */
export async function readTargetLevels(
  tx: Transaction,
  organisationId: string,
  indicatorIds?: string[],
): Promise<Map<string, DatedTargetLevel[]>> {
  const rows = await tx.targetLevel.findMany({
    where: { organisationId, ...(indicatorIds && { indicatorId: { in: indicatorIds } }) },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
  });
  return grouped(
    rows.map((row) => ({
      id: row.id,
      indicatorId: row.indicatorId,
      unitId: row.unitId,
      from: toDay(row.fromDay),
      ambition: toFixedPointOrNull(row.ambition),
      lowest: toFixedPointOrNull(row.lowest),
      ambitionUpper: toFixedPointOrNull(row.ambitionUpper),
      lowestUpper: toFixedPointOrNull(row.lowestUpper),
      direction: row.direction,
      recordedAt: row.recordedAt.toISOString(),
      retiredAt: row.retiredAt?.toISOString() ?? null,
    })),
    (level) => level.indicatorId,
  );
}

function asGrades(json: unknown): IndicatorNode["grades"] {
  const grades = (json ?? []) as { value: string; name: Texts }[];
  return grades.map(({ value, name }) => ({ value: fixedFromDecimal(value), name }));
}
