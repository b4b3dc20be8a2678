import { z } from "zod";
import { ROLES } from "@/lib/domain/access";
import { isLine } from "@/lib/domain/plain-text";

// A name stands in the head of e-mails: no line breaks, no control characters.
const name = z
  .string()
  .trim()
  .normalize("NFC")
  .min(1, "required")
  .max(120, "tooLong")
  .refine(isLine, "notText");

/** An address as we compare them: small letters, no space around. Codes: required, notEmail. */
export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(254, "tooLong")
  .pipe(z.email("notEmail"));

const grant = { role: z.enum(ROLES, "required"), unitId: z.uuid("required") };

export const inviteInput = z.object({ name, email: emailInput, ...grant });
export const userEdit = z.object({ id: z.uuid(), name });
export const userChoice = z.object({ id: z.uuid() });
export const eraseInput = z.object({ id: z.uuid(), confirmed: z.literal("on", "required") });
export const grantInput = z.object({ id: z.uuid(), ...grant });
export const forgottenInput = z.object({ email: emailInput });

export type InviteInput = z.output<typeof inviteInput>;
export type UserEdit = z.output<typeof userEdit>;
export type GrantInput = z.output<typeof grantInput>;
