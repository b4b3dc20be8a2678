import type { SheetRow } from "@/lib/domain/workbook";
import type { Reference } from "@/lib/domain/workbook-references";
import type { SheetName } from "./workbook-sheets";

const to = (sheet: SheetName, column: string): Reference => ({ sheets: [sheet], columns: [column] });
const optional = (reference: Reference): Reference => ({ ...reference, isOptional: true });

const card = to("scorecard", "scorecard");
const focusArea: Reference = { sheets: ["scorecard", "focusArea"], columns: ["scorecard", "focusArea"] };
const objective: Reference = {
  sheets: ["scorecard", "focusArea", "objective"],
  columns: ["scorecard", "focusArea", "objective"],
};
const factor = (cardColumn: string, column: string): Reference => ({
  sheets: ["scorecard", "successFactor"],
  columns: [cardColumn, column],
});

/** An end of cause and effect is a success factor where a card is given, else an indicator. */
const end = (row: SheetRow, cardColumn: string, column: string): Reference =>
  row[cardColumn] ? factor(cardColumn, column) : to("indicator", column);

const references: Record<SheetName, (row: SheetRow) => readonly Reference[]> = {
  unit: () => [optional(to("unit", "parent"))],
  perspective: () => [],
  scorecard: () => [to("unit", "owner")],
  focusArea: () => [card],
  objective: () => [focusArea],
  successFactor: () => [objective, to("perspective", "perspective")],
  indicator: () => [optional(to("indicator", "denominator"))],
  indicatorLink: () => [factor("scorecard", "successFactor"), to("indicator", "indicator")],
  targetLevel: () => [to("indicator", "indicator"), optional(to("unit", "unit"))],
  assignment: () => [card, to("unit", "unit")],
  causeLink: (row) => [end(row, "causeCard", "cause"), end(row, "effectCard", "effect")],
  vision: () => [to("unit", "unit")],
};

/** What a row of a sheet points at. */
export function referencesOf(sheet: SheetName, row: SheetRow): readonly Reference[] {
  return references[sheet](row);
}

/** The columns that together name what the weights of a sheet share. */
export const weighedWithin: Partial<Record<SheetName, readonly string[]>> = {
  focusArea: ["scorecard"],
  objective: ["scorecard", "focusArea"],
  successFactor: ["scorecard", "focusArea", "objective"],
  indicatorLink: ["scorecard", "successFactor"],
};
