import { z } from "zod";
import type { SheetRow } from "@/lib/domain/workbook";
import { causeInput } from "./cause";
import { factSheetInput, indicatorCode } from "./indicator";
import { perspectiveInput } from "./organisation";
import { focusAreaInput, indicatorLinkInput, objectiveInput, successFactorInput } from "./strategy";
import { targetLevelInput } from "./target-level";
import { locales, textsInput } from "./texts";
import { slugInput, unitInput } from "./unit";
import { factSheetCells } from "./workbook-fact-sheet";

/** Stands where an id will be: what a row points at is known by its code. */
const ANY_ID = "00000000-0000-7000-8000-000000000000";

const scorecardRow = z.object({
  code: slugInput,
  name: textsInput(),
  published: z.boolean(),
  requiresApproval: z.boolean().nullable(),
});
const perspectiveRow = perspectiveInput.extend({ code: slugInput });
const objectiveRow = objectiveInput.extend({
  code: z
    .string()
    .min(1, "required")
    .regex(/^[1-9]\d{0,2}$/, "badCode"),
});
const indicatorRow = factSheetInput.and(z.object({ code: indicatorCode }));
const visionRow = z.object({ text: textsInput(1000) });

/** One of the languages' cells of a text. */
const textsOf = (cells: SheetRow, key: string) =>
  Object.fromEntries(locales.map((locale) => [locale, cells[`${key}.${locale}`] ?? ""]));

const named = (cells: SheetRow) => ({ ...cells, name: textsOf(cells, "name") });

/** What each sheet's rows must be, by the schemas of the writes they become; and the row as their input. */
const workbookRows = {
  unit: { schema: unitInput, input: (cells: SheetRow) => ({ ...named(cells), parentId: ANY_ID }) },
  perspective: { schema: perspectiveRow, input: named },
  scorecard: {
    schema: scorecardRow,
    input: (cells: SheetRow) => ({
      ...named(cells),
      published: cells.published === "yes",
      requiresApproval: cells.requiresApproval ? cells.requiresApproval === "yes" : null,
    }),
  },
  focusArea: {
    schema: focusAreaInput,
    input: (cells: SheetRow) => ({ ...named(cells), scorecardId: ANY_ID }),
  },
  objective: {
    schema: objectiveRow,
    input: (cells: SheetRow) => ({ ...named(cells), focusAreaId: ANY_ID }),
  },
  successFactor: {
    schema: successFactorInput,
    input: (cells: SheetRow) => ({ ...named(cells), objectiveId: ANY_ID, perspectiveId: ANY_ID }),
  },
  indicator: {
    schema: indicatorRow,
    input: (cells: SheetRow) => ({ code: cells.code, ...factSheetCells(cells, ANY_ID) }),
  },
  indicatorLink: {
    schema: indicatorLinkInput,
    input: (cells: SheetRow) => ({ ...cells, successFactorId: ANY_ID, indicatorId: ANY_ID }),
  },
  targetLevel: {
    schema: targetLevelInput,
    input: (cells: SheetRow) => ({ ...cells, indicatorId: ANY_ID, unitId: ANY_ID }),
  },
  assignment: { schema: z.object({}), input: (cells: SheetRow) => cells },
  causeLink: {
    schema: causeInput,
    input: (cells: SheetRow) => ({
      ...cells,
      cause: `factor.${ANY_ID}`,
      effect: `factor.${ANY_ID}`,
      reason: textsOf(cells, "reason"),
    }),
  },
  vision: { schema: visionRow, input: (cells: SheetRow) => ({ text: textsOf(cells, "text") }) },
} as const;

type Rows = typeof workbookRows;
/** A row as the input of its write, with ids still to be put in. */
export type RowValue<Name extends keyof Rows> = z.output<Rows[Name]["schema"]>;

/** Reads a row, or says what is wrong: a code for each of its fields. */
export function parseRow<Name extends keyof Rows>(
  name: Name,
  cells: SheetRow,
): { ok: true; value: RowValue<Name> } | { ok: false; faults: { field: string; code: string }[] } {
  const { schema, input } = workbookRows[name];
  const parsed = schema.safeParse(input(cells));
  if (parsed.success) return { ok: true, value: parsed.data as RowValue<Name> };
  const faults = parsed.error.issues.map(({ path, message }) => ({
    field: fieldOf(path.map(String)),
    code: /^[a-zA-Z]+$/.test(message) ? message : "wrong",
  }));
  const first = new Map(faults.toReversed().map((fault) => [fault.field, fault]));
  return { ok: false, faults: [...first.values()].toReversed() };
}

/** The column of a field that a schema or a write complains of. */
export function fieldOf(path: readonly string[]): string {
  const [first = ""] = path;
  if (first === "grades") return "grades.nn";
  return { denominatorId: "denominator" }[first] ?? path.join(".");
}
