import "server-only";
import type { Indicator, IndicatorDefinition } from "@/lib/db/generated/client";
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
  return nodesById(rows);
}

/**
 * The library with the definitions in force before a moment; one made later has its first. What hides figures hides them as it does
 * now too: confidential then or now, and the greater of the limits for small numbers.
 */
export async function readIndicatorsBefore(
  tx: Transaction,
  organisationId: string,
  before: Date,
): Promise<Map<string, IndicatorNode>> {
  const rows = await tx.indicator.findMany({
    where: { organisationId },
    include: { definitions: { orderBy: { version: "desc" } } },
  });
  return nodesById(
    rows.map(({ definitions, ...row }) => {
      const then = definitions.find(({ recordedAt }) => recordedAt < before) ?? definitions.at(-1);
      return { ...row, definitions: then ? [asHidden(then, definitions[0])] : [] };
    }),
  );
}

function asHidden(then: IndicatorDefinition, now: IndicatorDefinition = then): IndicatorDefinition {
  const limit = Math.max(then.smallNumberLimit ?? 0, now.smallNumberLimit ?? 0);
  const smallNumberLimit = limit === 0 ? null : limit;
  const { visibility, confidentialReason } = now.visibility === "confidential" ? now : then;
  return { ...then, smallNumberLimit, visibility, confidentialReason };
}

type DefinedIndicator = Pick<Indicator, "id" | "code" | "serviceAspect"> & {
  definitions: IndicatorDefinition[];
};

function nodesById(rows: readonly DefinedIndicator[]): Map<string, IndicatorNode> {
  const nodes = rows.flatMap(
    ({ id, code, serviceAspect, definitions: [sheet] }): [string, IndicatorNode][] => {
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
        serviceAspect,
      };
      return [[id, node]];
    },
  );
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
