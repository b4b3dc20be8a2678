import { findFormulaCycle, parseFormula, unknownParts } from "@/lib/domain/formula";
import type { Formula } from "@/lib/domain/formula-parser";
import { type Fault, type FileSheet, faultAt, rowKey, type SheetRow } from "@/lib/domain/workbook";
import type { KnownRow, RowOutcome } from "@/lib/domain/workbook-comparison";
import { ownAncestors } from "@/lib/domain/workbook-references";
import { weighedWithin } from "@/lib/schemas/workbook-references";
import type { SheetName } from "@/lib/schemas/workbook-sheets";
import { grouped } from "./grouped";

/** A sheet of a file beside what is there: what each row comes to. */
export type CheckedSheet = FileSheet<SheetName> & {
  outcomes: readonly RowOutcome[];
  known: ReadonlyMap<string, KnownRow>;
};

const sheetOf = (sheets: readonly CheckedSheet[], name: SheetName) =>
  sheets.find(({ plan }) => plan.name === name);

/** All rows as they will stand: those of the file over those that are there. */
function standing({ plan, known, rows }: CheckedSheet): SheetRow[] {
  const all = new Map([...known].map(([key, { cells }]) => [key, cells]));
  for (const { cells } of rows) all.set(rowKey(plan, cells), cells);
  return [...all.values()];
}

/** Units that stand below themselves. */
export function circularUnits(sheets: readonly CheckedSheet[]): Fault[] {
  const sheet = sheetOf(sheets, "unit");
  if (!sheet) return [];
  const circular = ownAncestors(new Map(standing(sheet).map(({ code = "", parent = "" }) => [code, parent])));
  return sheet.rows
    .filter(({ cells }) => circular.has(cells.code ?? ""))
    .map(({ line }) => faultAt(sheet, line, "parent", "ownAncestor"));
}

/** Siblings that all weigh 0, where the file has changed something: nothing above them would get a score. */
export function weightFaults(sheets: readonly CheckedSheet[]): Fault[] {
  return sheets.flatMap((sheet) => {
    const within = weighedWithin[sheet.plan.name];
    if (!within) return [];
    const place = (cells: SheetRow) => within.map((column) => cells[column]).join("\u0000");
    const groups = grouped(standing(sheet), place);
    const weightless = new Set(
      [...groups].filter(([, rows]) => rows.every(({ weight }) => weight === "0")).map(([key]) => key),
    );
    const changed = sheet.outcomes.filter(({ outcome }) => outcome !== "unchanged");
    return changed.flatMap(({ line, cells }) =>
      weightless.delete(place(cells)) ? [faultAt(sheet, line, "weight", "weightsAllZero")] : [],
    );
  });
}

/** Formulas that cannot be read, name what nobody knows, or in the end are made of themselves. */
export function formulaFaults(sheets: readonly CheckedSheet[]): Fault[] {
  const sheet = sheetOf(sheets, "indicator");
  if (!sheet) return [];
  const library = standing(sheet);
  const codes = new Set(library.map(({ code }) => code));
  const formulas = new Map<string, Formula>();
  for (const { code = "", kind, formula = "" } of library) {
    const parsed = parseFormula(formula);
    if (kind === "calculated" && parsed.ok) formulas.set(code, parsed.formula);
  }
  const circle = new Set(findFormulaCycle(formulas));
  const changed = sheet.outcomes.filter(
    ({ outcome, cells }) => outcome !== "unchanged" && cells.kind === "calculated",
  );
  return changed.flatMap(({ line, cells: { code = "", formula = "" } }) => {
    if (!formulas.has(code)) return [faultAt(sheet, line, "formula", "badFormula")];
    const unknown = unknownParts(formula, (part) => codes.has(part)).map((part) => part.code);
    if (unknown.length > 0) {
      return [faultAt(sheet, line, "formula", "unknownPart", unknown.join(", "))];
    }
    return circle.has(code) ? [faultAt(sheet, line, "formula", "formulaCycle")] : [];
  });
}
