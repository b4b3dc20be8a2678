import { z } from "zod";
import { isText } from "@/lib/domain/plain-text";

/** A text as someone wrote it, or none at all. Codes: tooLong, notText. */
export const passageOrNone = z
  .string("required")
  .trim()
  .max(4000, "tooLong")
  .refine(isText, "notText")
  .transform((text) => text.normalize("NFC"));

/** A text that has to be there, as someone wrote it. Codes: required, tooLong, notText. */
export const passageInput = passageOrNone.refine((text) => text !== "", "required");
