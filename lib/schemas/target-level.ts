import { z } from "zod";
import { fixedFromDecimal } from "@/lib/domain/fixed-point";
import { parsePeriod } from "@/lib/domain/period";
import { isText } from "@/lib/domain/plain-text";
import { checkTargetLevel } from "@/lib/domain/target";
import { optionalNumberInput } from "./number";

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "tooLong")
    .refine(isText, "notText")
    .nullish()
    .transform((text) => text || null);

const optionalDay = z
  .string()
  .nullish()
  .transform((day) => day || null)
  .pipe(z.iso.date("badDate").nullable());

const fixedOrNull = (decimal: string | null) => (decimal === null ? null : fixedFromDecimal(decimal));

/** For whom and from when. */
const place = z.object({
  indicatorId: z.uuid(),
  unitId: z
    .uuid()
    .nullish()
    .or(z.literal("").transform(() => null)),
  fromPeriod: z
    .string()
    .trim()
    .refine((code) => parsePeriod(code) !== null, "badPeriod"),
});

/** No level of one's own from a period on: what is inherited counts again. Codes: badPeriod; in the write also wrongPeriodKind, nothingOwn. */
export const targetLevelEnd = place;

/**
 * An ambition level from a period on. Codes: badPeriod, nothingSet, directionRequired, directionContradicted, rangeIncomplete,
 * rangeOutOfOrder; in the write also wrongPeriodKind.
 */
export const targetLevelInput = place
  .extend({
    ambition: optionalNumberInput,
    lowest: optionalNumberInput,
    ambitionUpper: optionalNumberInput,
    lowestUpper: optionalNumberInput,
    direction: z
      .enum(["higher", "lower"])
      .nullish()
      .or(z.literal("").transform(() => null)),
    adoptedBy: optionalText(200),
    caseNumber: optionalText(40),
    adoptedOn: optionalDay,
  })
  .superRefine((level, context) => {
    const checked = checkTargetLevel({
      ambition: fixedOrNull(level.ambition),
      lowest: fixedOrNull(level.lowest),
      ambitionUpper: fixedOrNull(level.ambitionUpper),
      lowestUpper: fixedOrNull(level.lowestUpper),
      direction: level.direction ?? null,
    });
    if (!checked.ok)
      context.addIssue({
        code: "custom",
        message: checked.code,
        path: [fieldOf[checked.code] ?? "ambition"],
      });
  });

const fieldOf: Record<string, string> = { directionRequired: "direction" };

export type TargetLevelInput = z.output<typeof targetLevelInput>;
export type TargetLevelEnd = z.output<typeof targetLevelEnd>;

/** Fingerprint of the consequences someone has seen and accepted; empty when none were shown. */
export const seenConsequences = z.object({ seen: z.string().max(64).default("") });
