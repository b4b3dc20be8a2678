import { z } from "zod";
import { isLine } from "@/lib/domain/plain-text";
import { periodKindInput } from "./indicator";
import { changePasswordInput } from "./password";
import { findLocalAuthority } from "./register/local-authority";
import { locales } from "./texts";
import { UNIT_KINDS } from "./unit";
import { emailInput, inviteInput } from "./user";

const line = z
  .string()
  .trim()
  .max(200, "tooLong")
  .refine(isLine, "notText")
  .transform((text) => text.normalize("NFC"));
const requiredLine = line.refine((text) => text !== "", "required");

const authorityInput = z.string().transform((text, context) => {
  const found = findLocalAuthority(text);
  if (found.ok) return found.authority;
  context.addIssue({ code: "custom", message: found.code });
  return z.NEVER;
});

/**
 * All that a new organisation begins with. Codes: required, tooLong, notText, unknownPlace, severalPlaces, notEmail,
 * passwordTooShort.
 */
export const foundingInput = z.object({
  setupCode: z.string().trim().min(1, "required").max(100, "tooLong"),
  authority: authorityInput,
  locale: z.enum(locales, "required"),
  dashboardKind: periodKindInput,
  /** Names of the standard perspectives, by their codes. */
  perspectives: z.record(z.string(), requiredLine),
  administrator: inviteInput.shape.name,
  email: emailInput,
  password: changePasswordInput.shape.password,
  /** The administrator enters values too. */
  alsoLeader: z
    .literal("on")
    .optional()
    .transform((word) => word === "on"),
  /** The first unit below the root; empty for none yet. */
  unit: line,
  unitKind: z.enum(UNIT_KINDS, "required"),
  scorecard: requiredLine,
});

export type Founding = z.output<typeof foundingInput>;
