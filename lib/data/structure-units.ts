import "server-only";
import type { Transaction } from "@/lib/db/transaction";
import { toDay } from "./decimal";
import { grouped } from "./grouped";
import type { UnitNode } from "./structure-node";
import { asTexts } from "./texts";

/** Every unit of an organisation, parents before children, siblings in their order. */
export async function readUnits(tx: Transaction, organisationId: string): Promise<UnitNode[]> {
  const rows = await tx.unit.findMany({
    where: { organisationId },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  });
  const units = rows.map((unit) => ({
    ...unit,
    name: asTexts(unit.name),
    openedOn: toDay(unit.openedOn),
    closedOn: unit.closedOn && toDay(unit.closedOn),
    contractFrom: unit.contractFrom && toDay(unit.contractFrom),
    contractTo: unit.contractTo && toDay(unit.contractTo),
  }));
  return parentsFirst(units);
}

function parentsFirst(units: UnitNode[]): UnitNode[] {
  const below = grouped(units, (unit) => unit.parentId);
  const walk = (parentId: string | null): UnitNode[] =>
    (below.get(parentId) ?? []).flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}
