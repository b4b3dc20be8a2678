import type { Prisma, TargetLevel } from "@/lib/db/generated/client";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import type { Adoption, LevelChange } from "@/lib/domain/level-change";
import { parsePeriod } from "@/lib/domain/period";
import type { DatedTargetLevel } from "@/lib/domain/target";
import type { TargetLevelEnd, TargetLevelInput } from "@/lib/schemas/target-level";
import { toDay, toFixedPointOrNull } from "./decimal";

/** A stored level as the rules read it. */
export function toDatedLevel(row: TargetLevel): DatedTargetLevel & Adoption & { fromPeriod: string } {
  return {
    id: row.id,
    unitId: row.unitId,
    from: toDay(row.fromDay),
    fromPeriod: row.fromPeriod,
    ambition: toFixedPointOrNull(row.ambition),
    lowest: toFixedPointOrNull(row.lowest),
    ambitionUpper: toFixedPointOrNull(row.ambitionUpper),
    lowestUpper: toFixedPointOrNull(row.lowestUpper),
    direction: row.direction,
    recordedAt: row.recordedAt.toISOString(),
    retiredAt: row.retiredAt?.toISOString() ?? null,
    ...adoptionOf(row),
  };
}

/** Who adopted a stored level. */
export function adoptionOf({
  adoptedBy,
  caseNumber,
  adoptedOn,
}: Pick<TargetLevel, keyof Adoption>): Adoption {
  return { adoptedBy, caseNumber, adoptedOn: adoptedOn && toDay(adoptedOn) };
}

/** The numbers of a stored level as text, for the audit trail. */
export function endsAsText(row: Pick<TargetLevel, "ambition" | "lowest" | "ambitionUpper" | "lowestUpper">) {
  const text = (decimal: Prisma.Decimal | null) => decimal?.toFixed() ?? null;
  return {
    ambition: text(row.ambition),
    lowest: text(row.lowest),
    ambitionUpper: text(row.ambitionUpper),
    lowestUpper: text(row.lowestUpper),
  };
}

/** What was typed as the change it makes; null when its first period is none. */
export function toLevelChange(input: TargetLevelInput | TargetLevelEnd): LevelChange | null {
  const from = parsePeriod(input.fromPeriod);
  if (!from) return null;
  const fixed = (decimal: string | null) => (decimal === null ? null : fixedFromDecimal(decimal));
  const ends =
    "ambition" in input
      ? {
          ambition: fixed(input.ambition),
          lowest: fixed(input.lowest),
          ambitionUpper: fixed(input.ambitionUpper),
          lowestUpper: fixed(input.lowestUpper),
          direction: input.direction ?? null,
        }
      : { ambition: null, lowest: null };
  return { unitId: input.unitId ?? null, from: from.start, ...ends };
}
