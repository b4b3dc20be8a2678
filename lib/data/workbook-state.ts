import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import type { KnownRow } from "@/lib/domain/workbook-comparison";
import type { SheetName } from "@/lib/schemas/workbook-sheets";
import { grouped } from "./grouped";
import { asTexts } from "./texts";
import { readCardRows } from "./workbook-cards";
import { type Codes, dayCell, textCells } from "./workbook-cells";
import { readLibraryRows } from "./workbook-library";
import { readCauseRows, readLevelRows } from "./workbook-links";

/** Everything a workbook holds of an organisation, as it stands: the rows of each sheet in their order. */
export type WorkbookState = { planId: string; revision: string; rows: Record<SheetName, KnownRow[]> };

/** Reads the current plan's hierarchy and the library: a fixed number of statements. Null where no plan is in force. */
export async function readWorkbookState(
  tx: Transaction,
  organisationId: string,
): Promise<WorkbookState | null> {
  const own = { organisationId };
  const plan = await tx.plan.findFirst({
    where: { ...own, state: "current" },
    orderBy: { startsOn: "desc" },
  });
  if (!plan) return null;
  const { revision } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } });
  const units = await tx.unit.findMany({ where: own, orderBy: [{ position: "asc" }, { code: "asc" }] });
  const unitCodes: Codes = new Map(units.map(({ id, code }) => [id, code]));
  const perspectives = await tx.perspective.findMany({
    where: { ...own, archivedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const perspectiveCodes: Codes = new Map(perspectives.map(({ id, code }) => [id, code]));
  const visions = await tx.vision.findMany({ where: { ...own, planId: plan.id } });
  const library = await readLibraryRows(tx, organisationId);
  const indicatorCodes: Codes = new Map(library.map(({ id, cells }) => [id, cells.code ?? ""]));
  const { factorEnds, ...cards } = await readCardRows(tx, organisationId, plan.id, {
    unitCodes,
    perspectiveCodes,
    indicatorCodes,
  });
  return {
    planId: plan.id,
    revision: String(revision),
    rows: {
      unit: parentsFirst(units).map(({ id, version, parentId, ...unit }) => ({
        id,
        version,
        cells: {
          code: unit.code,
          parent: unitCodes.get(parentId ?? "") ?? "",
          ...textCells("name", asTexts(unit.name)),
          kind: unit.kind,
          providerForm: unit.providerForm,
          openedOn: dayCell(unit.openedOn),
          closedOn: dayCell(unit.closedOn),
          contractFrom: dayCell(unit.contractFrom),
          contractTo: dayCell(unit.contractTo),
        },
      })),
      perspective: perspectives.map(({ id, version, code, name }) => ({
        id,
        version,
        cells: { code, ...textCells("name", asTexts(name)) },
      })),
      ...cards,
      indicator: library,
      targetLevel: await readLevelRows(tx, organisationId, { unitCodes, indicatorCodes }),
      causeLink: await readCauseRows(tx, organisationId, factorEnds, indicatorCodes),
      vision: visions
        .map((vision) => ({
          id: vision.unitId,
          version: 1,
          cells: {
            unit: unitCodes.get(vision.unitId) ?? "",
            ...textCells("text", asTexts(vision.text)),
          },
        }))
        .sort((one, other) => one.cells.unit.localeCompare(other.cells.unit)),
    },
  };
}

function parentsFirst<T extends { id: string; parentId: string | null }>(units: readonly T[]): T[] {
  const below = grouped(units, ({ parentId }) => parentId);
  const walk = (parentId: string | null): T[] =>
    (below.get(parentId) ?? []).flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}
