import { z } from "zod";

/** A text that has to be there, as someone wrote it. Codes: required, tooLong, notText. */
export const passageInput = z
  .string("required")
  .trim()
  .min(1, "required")
  .max(4000, "tooLong")
  .refine((text) => !text.includes("\0"), "notText")
  .transform((text) => text.normalize("NFC"));
