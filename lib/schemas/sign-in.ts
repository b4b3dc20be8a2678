import { z } from "zod";
import { isText } from "@/lib/domain/plain-text";

export const signInInput = z.object({
  email: z.string().trim().toLowerCase().min(1, "required").max(254, "tooLong").refine(isText, "notEmail"),
  password: z.string().min(1, "required").max(1024, "tooLong"),
  /** Where to go afterwards. One with control characters is dropped: browsers read "/\t/elsewhere" as "//elsewhere". */
  from: z
    .string()
    .max(2000)
    .regex(/^\P{Cc}*$/u)
    .optional()
    .catch(undefined),
});
