import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import type { KnownRow } from "@/lib/domain/workbook-comparison";
import { asTexts } from "./texts";
import type { FactorEnds } from "./workbook-cards";
import { type Codes, dayCell, numberCell, textCells } from "./workbook-cells";

/** The target levels that count today and later, as rows; retired ones are history. */
export async function readLevelRows(
  tx: Transaction,
  organisationId: string,
  { unitCodes, indicatorCodes }: { unitCodes: Codes; indicatorCodes: Codes },
): Promise<KnownRow[]> {
  const rows = await tx.targetLevel.findMany({
    where: { organisationId, retiredAt: null, indicator: { archivedAt: null } },
    orderBy: [{ indicator: { code: "asc" } }, { fromDay: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    version: 1,
    cells: {
      indicator: indicatorCodes.get(row.indicatorId) ?? "",
      unit: unitCodes.get(row.unitId ?? "") ?? "",
      fromPeriod: row.fromPeriod,
      ambition: numberCell(row.ambition),
      lowest: numberCell(row.lowest),
      ambitionUpper: numberCell(row.ambitionUpper),
      lowestUpper: numberCell(row.lowestUpper),
      direction: row.direction ?? "",
      adoptedBy: row.adoptedBy ?? "",
      caseNumber: row.caseNumber ?? "",
      adoptedOn: dayCell(row.adoptedOn),
    },
  }));
}

/** Causes and effects between things that are in use, as rows. */
export async function readCauseRows(
  tx: Transaction,
  organisationId: string,
  factors: FactorEnds,
  indicatorCodes: Codes,
): Promise<KnownRow[]> {
  const rows = await tx.causeLink.findMany({
    where: { organisationId, archivedAt: null },
    orderBy: { id: "asc" },
  });
  const end = (factorId: string | null, indicatorId: string | null) => {
    const factor = factors.get(factorId ?? "");
    return factor ?? { scorecard: "", code: indicatorCodes.get(indicatorId ?? "") ?? "" };
  };
  return rows
    .map(({ id, version, ...row }) => {
      const cause = end(row.causeFactorId, row.causeIndicatorId);
      const effect = end(row.effectFactorId, row.effectIndicatorId);
      const cells = {
        causeCard: cause.scorecard,
        cause: cause.code,
        effectCard: effect.scorecard,
        effect: effect.code,
        sign: row.sign,
        lagMonths: numberCell(row.lagMonths),
        ...textCells("reason", asTexts(row.reason)),
      };
      return { id, version, cells };
    })
    .filter(({ cells }) => cells.cause !== "" && cells.effect !== "");
}
