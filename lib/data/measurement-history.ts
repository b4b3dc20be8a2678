import "server-only";
import { type UsualRange, usualRange } from "@/lib/domain/outlier";
import { type Period, parsePeriod } from "@/lib/domain/period";
import { storedCell } from "@/lib/domain/stored-cell";
import type { EntryInput } from "@/lib/schemas/measurement";
import { toFixedPointOrNull } from "./decimal";
import { grouped } from "./grouped";
import type { IndicatorNode } from "./structure-node";
import type { StoredValue } from "./values";
import type { Write } from "./write";

type Known = Pick<
  StoredValue,
  "kind" | "value" | "numerator" | "denominator" | "comment" | "definitionVersion"
>;

/** What is known of one indicator at one unit, by period. */
type KnownByPeriod = ReadonlyMap<string, Known>;

/**
 * What is usual of an indicator at a unit before a period: of the values given by the definition in force. Null where that says
 * nothing: too few of them, or an answer chosen among words.
 */
export function usualOf(
  indicator: IndicatorNode,
  known: KnownByPeriod | undefined,
  { start }: Pick<Period, "start">,
): UsualRange | null {
  if (indicator.kind === "yesNo" || indicator.kind === "graded") return null;
  const earlier = [...(known ?? [])].flatMap(([code, stored]) => {
    const period = parsePeriod(code);
    const counts = period && period.start < start && stored.definitionVersion === indicator.definitionVersion;
    const cell = counts ? storedCell(stored, indicator) : null;
    return cell?.kind === "value" ? cell.value : [];
  });
  return usualRange(earlier, indicator.step);
}

/** The delivered values of what some entries are about, by unit and indicator, then period: in one statement. */
export async function readHistory(
  { tx, organisationId }: Write,
  entries: readonly EntryInput[],
): Promise<(unitId: string, indicatorId: string) => KnownByPeriod | undefined> {
  const cells = entries.flatMap((entry) => entry.cells);
  const rows = await tx.measurement.findMany({
    where: {
      organisationId,
      unitId: { in: [...new Set(entries.map(({ unitId }) => unitId))] },
      indicatorId: { in: [...new Set(cells.map(({ indicatorId }) => indicatorId))] },
      stage: { in: ["submitted", "approved"] },
    },
  });
  const nameOf = (unitId: string, indicatorId: string) => `${unitId} ${indicatorId}`;
  const byIndicator = grouped(rows, (row) => nameOf(row.unitId, row.indicatorId));
  return (unitId, indicatorId) =>
    new Map(
      byIndicator.get(nameOf(unitId, indicatorId))?.map((row) => [
        row.period,
        {
          ...row,
          value: toFixedPointOrNull(row.value),
          numerator: toFixedPointOrNull(row.numerator),
          denominator: toFixedPointOrNull(row.denominator),
        },
      ]),
    );
}
