import { z } from "zod";
import { parsePeriod } from "@/lib/domain/period";
import { isText } from "@/lib/domain/plain-text";
import { cellKey } from "./cell-key";
import { numberInput } from "./number";

const remark = z
  .string("reasonRequired")
  .trim()
  .max(4000, "tooLong")
  .refine(isText, "notText")
  .transform((text) => text.normalize("NFC"));
const comment = remark.transform((text) => text || null).nullish();

const cell = {
  indicatorId: z.uuid(),
  period: z.string().refine((code) => parsePeriod(code) !== null, "badPeriod"),
  /** Number of the revision the writer saw; 0 when there was none. */
  version: z.coerce.number().int().min(0),
  comment,
};

/** One cell as it is entered: a value, a ratio's two parts, or the reason why there is none. */
export const measurementInput = z.discriminatedUnion("kind", [
  z.object({ ...cell, kind: z.literal("value"), value: numberInput }),
  z.object({ ...cell, kind: z.literal("ratio"), numerator: numberInput, denominator: numberInput }),
  z.object({
    ...cell,
    kind: z.enum(["missing", "notApplicable"]),
    comment: remark.refine(Boolean, "reasonRequired"),
  }),
]);

/** The cells of one unit saved together: all or nothing. A draft may lack the explanation of a red value. */
export const entryInput = z.object({
  unitId: z.uuid(),
  stage: z.enum(["draft", "submitted"]),
  cells: z
    .array(measurementInput)
    .max(500)
    .refine((cells) => new Set(cells.map(cellKey)).size === cells.length, "duplicateCell"),
});

/** Cells kept while someone types, each for itself: what is wrong with one keeps no other back. */
export const draftInput = z.object({
  unitId: z.uuid(),
  cells: z.array(z.record(z.string(), z.string())).max(500),
});

export type MeasurementInput = z.output<typeof measurementInput>;
export type EntryInput = z.output<typeof entryInput>;
