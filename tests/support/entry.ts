import type { Actor } from "@/lib/data/access";
import { recordEntry } from "@/lib/data/measurement";
import { entryInput } from "@/lib/schemas/measurement";
import { idOf } from "@/prisma/seed/id-of";
import { db } from "@/tests/support/owner";
import type { Organisation } from "./organisation";

/** What is typed in a cell: a value, numerator and denominator, or one of them with more fields of the form. */
export type Typed = string | [numerator: string, denominator: string] | Record<string, unknown>;

type Options = { actor?: Actor; stage?: "draft" | "submitted" };

/** Types values by indicator code at a unit in a period and delivers them, over whatever stands there, as the form would. */
export async function enter(
  organisation: Organisation,
  unit: string,
  period: string,
  cells: Record<string, Typed>,
  { actor = organisation.actor, stage = "submitted" }: Options = {},
): Promise<{ saved: number }> {
  const unitId = idOf(organisation.units, unit);
  const standing = await db.measurement.findMany({ where: { unitId, period } });
  const typed = Object.entries(cells).map(([code, cell]) => {
    const indicatorId = idOf(organisation.indicators, code);
    const version = standing.find((row) => row.indicatorId === indicatorId)?.version ?? 0;
    return { indicatorId, period, version, ...fieldsOf(cell) };
  });
  return recordEntry(actor, entryInput.parse({ unitId, stage, cells: typed }));
}

function fieldsOf(cell: Typed): Record<string, unknown> {
  if (typeof cell === "string") return { kind: "value", value: cell };
  if (!Array.isArray(cell)) return { kind: "value", ...cell };
  const [numerator, denominator] = cell;
  return { kind: "ratio", numerator, denominator };
}

/** What stands in a cell of the database, with the number of its revisions; null when nothing does. */
export async function storedAt(organisation: Organisation, unit: string, code: string, period: string) {
  const row = await db.measurement.findFirst({
    where: {
      unitId: idOf(organisation.units, unit),
      indicatorId: idOf(organisation.indicators, code),
      period,
    },
    include: { revisions: { orderBy: { version: "asc" } } },
  });
  return row && { ...row, value: row.value?.toFixed() ?? null };
}
