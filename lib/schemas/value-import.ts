import { z } from "zod";
import { isText } from "@/lib/domain/plain-text";
import type { Column, SheetPlan } from "@/lib/domain/workbook";
import { type MeasurementInput, measurementInput } from "./measurement";

const KIND_WORDS = {
  value: "verdi",
  missing: "manglar",
  notApplicable: "ikkje aktuelt",
  suppressed: "skjerma",
} as const;

const STAGE_WORDS = {
  draft: "kladd",
  submitted: "levert",
  returned: "sendt tilbake",
  approved: "godkjend",
} as const;

/** A file of values: one row for each indicator, unit and period. The export writes these columns, and the import reads them. */
export const VALUE_SHEET = {
  name: "values",
  title: "Verdiar",
  identity: ["unit", "indicator", "period"],
  columns: [
    { key: "unit", title: "Eining (kode)", kind: "text" },
    { key: "unitName", title: "Eining", kind: "text" },
    { key: "indicator", title: "Indikator (kode)", kind: "text" },
    { key: "indicatorName", title: "Indikator", kind: "text" },
    { key: "period", title: "Periode", kind: "text" },
    { key: "kind", title: "Type", kind: "choice", words: KIND_WORDS },
    { key: "value", title: "Verdi", kind: "number" },
    { key: "numerator", title: "Teljar", kind: "number" },
    { key: "denominator", title: "Nemnar", kind: "number" },
    { key: "comment", title: "Kommentar eller grunn", kind: "text" },
    { key: "stage", title: "Tilstand", kind: "choice", words: STAGE_WORDS },
    { key: "recordedAt", title: "Registrert", kind: "text" },
    { key: "externalId", title: "Ekstern id", kind: "text" },
  ],
} as const satisfies SheetPlan & { columns: readonly Column[] };

/** The columns a file cannot do without; the others may be left out. */
export const REQUIRED_COLUMNS: readonly string[] = VALUE_SHEET.identity;

const READ = [
  "unit",
  "indicator",
  "period",
  "kind",
  "value",
  "numerator",
  "denominator",
  "comment",
  "stage",
  "externalId",
] as const;

/** A row of a file of values, each cell as text in the agreed form; empty: "". */
export type ValueRow = { line: number } & Record<(typeof READ)[number], string>;

/** The rows of a file, one at a time: how they are kept is up to who read them. */
export type ValueRows = { readonly length: number; at(index: number): ValueRow | undefined };

/** The columns that are read: names and moments are written for people. */
export const READ_COLUMNS: ReadonlySet<string> = new Set(READ);

/** Rows that are taken at a time; a workbook of as many would not fit in memory, so it takes fewer (see the reading of workbooks). */
export const MOST_VALUE_ROWS = 100_000;

const LONGEST_ID = 200;

/** The column at fault, and why. */
export type RowFault = { key: string; code: string; detail?: string };

const fault = (key: string, code: string, detail?: string): RowFault => ({
  key,
  code,
  ...(detail ? { detail } : {}),
});

/** What a row wants to save in its cell, by the same schema as the form; or what is wrong with it. */
export function rowInput(
  row: ValueRow,
  cell: { indicatorId: string; period: string },
): { ok: true; input: MeasurementInput } | { ok: false; fault: RowFault } {
  const refused = contradiction(row);
  if (refused) return { ok: false, fault: refused };
  const { value, numerator, denominator, comment } = row;
  const kind = kindOf(row);
  const parsed = measurementInput.safeParse({
    ...cell,
    version: 0,
    kind,
    comment,
    ...(kind === "value" ? { value } : {}),
    ...(kind === "ratio" ? { numerator, denominator } : {}),
  });
  if (parsed.success) return { ok: true, input: parsed.data };
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? "kind");
  return { ok: false, fault: fault(key, issue?.message ?? "wrong") };
}

function kindOf({ kind, numerator, denominator }: ValueRow): string {
  if (kind === "missing" || kind === "notApplicable") return kind;
  return numerator || denominator ? "ratio" : "value";
}

/** What a row cannot say at all, or says against itself. */
function contradiction(row: ValueRow): RowFault | null {
  return wordFault(row) ?? idFault(row.externalId) ?? numberFault(row);
}

function wordFault({ kind, stage }: ValueRow): RowFault | null {
  if (!isWord(KIND_WORDS, kind)) return fault("kind", "unknownWord", Object.values(KIND_WORDS).join(", "));
  if (!isWord(STAGE_WORDS, stage)) {
    return fault("stage", "unknownWord", Object.values(STAGE_WORDS).join(", "));
  }
  return kind === "suppressed" ? fault("kind", "suppressedKind") : null;
}

const isWord = (words: object, code: string) => code === "" || Object.hasOwn(words, code);

function idFault(externalId: string): RowFault | null {
  if (externalId.length > LONGEST_ID) return fault("externalId", "tooLong");
  return isText(externalId) ? null : fault("externalId", "notText");
}

function numberFault({ kind, value, numerator, denominator }: ValueRow): RowFault | null {
  const hasParts = Boolean(numerator || denominator);
  if (value && hasParts) return fault("value", "valueAndParts");
  const hasReason = kind === "missing" || kind === "notApplicable";
  return hasReason && (value || hasParts) ? fault("kind", "kindContradicts") : null;
}

/** Why a whole import is undone: it is said of each figure that is taken out of view. */
export const importUndoInput = z.object({
  id: z.uuid(),
  reason: z.string().trim().min(1, "required").max(1000, "tooLong").refine(isText, "notText"),
  /** What the work is asked for by while it goes on. */
  progress: z.string().max(64).optional(),
});

export type ImportUndoInput = z.output<typeof importUndoInput>;
