import type { SheetRow } from "@/lib/domain/workbook";
import type { FactSheetInput } from "./indicator";
import { locales, type Texts } from "./texts";

/** The cells of a fact sheet as its form would send them; `denominatorId` stands for whatever the row weighs with. */
export function factSheetCells(
  cells: SheetRow,
  denominatorId: string,
): Record<keyof FactSheetInput, unknown> {
  const texts = (key: string) =>
    Object.fromEntries(locales.map((locale) => [locale, cells[`${key}.${locale}`] ?? ""]));
  return {
    name: texts("name"),
    why: texts("why"),
    definition: texts("definition"),
    source: texts("source"),
    valueUnit: texts("valueUnit"),
    decimals: cells.decimals,
    minimum: cells.minimum,
    maximum: cells.maximum,
    kind: cells.kind,
    scale: cells.scale,
    scored: cells.scored === "yes",
    frequency: cells.frequency,
    overTime: cells.overTime,
    overUnits: cells.overUnits,
    cumulative: cells.cumulative === "yes",
    denominatorId: cells.denominator ? denominatorId : null,
    grades: cells.kind === "graded" ? gradesOf(cells) : null,
    formula: cells.formula || null,
    step: cells.step,
    seasonal: cells.seasonal === "yes",
    ownerTitle: texts("ownerTitle"),
    timing: cells.timing,
    hillStage: cells.hillStage || null,
    demandedBy: cells.demandedBy,
    minutesToReport: cells.minutesToReport,
    visibility: cells.visibility,
    confidentialReason: texts("confidentialReason"),
    smallNumberLimit: cells.smallNumberLimit,
    changeNote: cells.changeNote || null,
  };
}

/** "1 = svak; 3 = middels" in each language, put together by the numbers. */
function gradesOf(cells: SheetRow): { value: string; name: Texts }[] {
  const grades = new Map<string, Texts>();
  for (const locale of locales) {
    for (const part of (cells[`grades.${locale}`] ?? "").split(";")) {
      const [value = "", word = ""] = part.split("=").map((each) => each.trim());
      if (value !== "" || word !== "") grades.set(value, { ...grades.get(value), [locale]: word });
    }
  }
  return [...grades].map(([value, name]) => ({ value, name }));
}
