import { z } from "zod";
import { fixedToDecimal, parseNumber } from "@/lib/domain/fixed-point";

/**
 * A number as people write it in Norway, turned into the decimal text the database keeps ("2,5" → "2.5").
 * Codes: notANumber, ambiguous, tooManyDecimals, outOfRange; with `required`, also required.
 */
export const numberInput = z.string().transform((text, context) => {
  const parsed = parseNumber(text);
  if (parsed.ok) return fixedToDecimal(parsed.value);
  context.addIssue({ code: "custom", message: parsed.code === "empty" ? "required" : parsed.code });
  return z.NEVER;
});

/** As `numberInput`, where an empty field is no number at all (null), never zero. */
export const optionalNumberInput = z
  .string()
  .nullish()
  .transform((text) => (text == null || text.trim() === "" ? null : text))
  .pipe(numberInput.nullable());
