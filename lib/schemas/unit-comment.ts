import { z } from "zod";
import { parsePeriod } from "@/lib/domain/period";
import { passageOrNone } from "./passage";

/** A leader's own words on a unit's period; an empty text takes them back. Version 0: nothing was written when it was read. */
export const unitCommentInput = z.object({
  unitId: z.uuid(),
  period: z.string().refine((code) => parsePeriod(code) !== null, "badPeriod"),
  version: z.coerce.number().int().min(0),
  text: passageOrNone,
});

export type UnitCommentInput = z.output<typeof unitCommentInput>;
