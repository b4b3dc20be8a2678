import "server-only";
import { AppError } from "@/lib/app-error";
import { formulaParts, parseFormula } from "@/lib/domain/formula";
import { type Fault, faultAt, rowKey, type SheetRow } from "@/lib/domain/workbook";
import type { RowOutcome } from "@/lib/domain/workbook-comparison";
import { inDependencyOrder } from "@/lib/domain/workbook-references";
import { fieldOf, parseRow } from "@/lib/schemas/workbook-rows";
import type { SheetName } from "@/lib/schemas/workbook-sheets";
import { idKey, type Take, type Taking } from "./workbook-take";
import type { CheckedSheet } from "./workbook-whole";
import { takes } from "./workbook-writes";

/** Writes what the rows of a checked workbook ask for, what others point at first; answers what the writes refused. */
export async function applyWorkbook(
  place: Omit<Taking, "ids">,
  sheets: readonly CheckedSheet[],
): Promise<Fault[]> {
  const known = sheets.flatMap(({ plan, known: rows }) =>
    [...rows].map(([key, { id }]) => [idKey(plan.name, key), id] as const),
  );
  const taking: Taking = { ...place, ids: new Map(known) };
  const faults: Fault[] = [];
  for (const sheet of sheets) {
    for (const row of ordered(sheet)) faults.push(...(await takeRow(taking, sheet, row)));
  }
  return faults;
}

async function takeRow(taking: Taking, sheet: CheckedSheet, row: RowOutcome): Promise<Fault[]> {
  const { name } = sheet.plan;
  const parsed = parseRow(name, row.cells);
  if (row.outcome === "unchanged" || !parsed.ok) return [];
  try {
    const take = takes[name] as Take<SheetName>;
    const id = await take(taking, { cells: row.cells, known: row.known, value: parsed.value });
    if (id !== undefined) taking.ids.set(idKey(name, rowKey(sheet.plan, row.cells)), id);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = Object.entries(error.details.fields ?? { "": error.code });
    return fields.map(([field, code]) => faultAt(sheet, row.line, columnOf(field), code));
  }
}

/** Units after the one above them; indicators after those they are made of. */
function ordered({ plan, outcomes }: CheckedSheet): readonly RowOutcome[] {
  const dependsOn = { unit: parentOf, indicator: partsOf }[plan.name as string];
  return dependsOn
    ? inDependencyOrder(
        outcomes,
        ({ cells }) => cells.code ?? "",
        ({ cells }) => dependsOn(cells),
      )
    : outcomes;
}

const parentOf = ({ parent = "" }: SheetRow) => [parent];

function partsOf({ denominator = "", kind, formula = "" }: SheetRow): string[] {
  const parsed = kind === "calculated" ? parseFormula(formula) : null;
  const parts = parsed?.ok ? formulaParts(parsed.formula).map(({ code }) => code) : [];
  return [denominator, ...parts];
}

/** The column of a field that a write refused. */
function columnOf(field: string): string {
  const path = field.replace(/^factSheet\./, "").split(".");
  return fieldOf(path).replace(/Id$/, "");
}
