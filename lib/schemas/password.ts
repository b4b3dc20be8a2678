import { z } from "zod";

/** Shortest password that may be chosen, in characters. */
export const PASSWORD_LENGTH = 12;

/** A new password, written as it is: no rules but length. Codes: passwordTooShort, tooLong. */
const newPassword = z
  .string()
  .max(1024, "tooLong")
  .refine((password) => [...password].length >= PASSWORD_LENGTH, "passwordTooShort");

/** What an invitation's page sends. The token is the link's own. */
export const choosePasswordInput = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  password: newPassword,
});

export const changePasswordInput = z.object({
  oldPassword: z.string().min(1, "required").max(1024, "tooLong"),
  password: newPassword,
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
