import { z } from "zod";
import { isDay } from "@/lib/domain/day";
import { isText } from "@/lib/domain/plain-text";

/** An empty field of a filter is no filter. */
const given = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const day = z.string().refine(isDay, "badDate");

/** Where a page of the trail ends: moment and id of its last line. */
const place = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/)
  .transform((text) => text.split("_") as [string, string])
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]) => ({ at, id }));

/** What of the audit trail is asked for. Codes: badDate, daysOutOfOrder, tooShort, tooLong, notText. */
export const auditFilter = z
  .object({
    /** A user's id; "system" for set-up and jobs. */
    person: given(z.literal("system").or(z.uuid())),
    noun: given(z.string().regex(/^[a-zA-Z]{1,40}$/)),
    from: given(day),
    to: given(day),
    text: given(
      z
        .string()
        .trim()
        .min(2, "tooShort")
        .max(100, "tooLong")
        .refine(isText, "notText")
        .transform((text) => text.normalize("NFC")),
    ),
    earlierThan: given(place),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { message: "daysOutOfOrder", path: ["to"] });

export type AuditFilter = z.output<typeof auditFilter>;
