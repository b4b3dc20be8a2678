import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

// Without I, L, O and U: what is read off a screen and typed again must not be mistaken.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/**
 * The code that proves that whoever sets up an empty installation can read the server's own output: 80 bits made of the session
 * secret, so that it is kept nowhere and every process of the installation knows the same one. It opens nothing once an
 * organisation is there. Null without a secret.
 */
export function setupCode(): string | null {
  const { sessionSecret } = env();
  if (!sessionSecret) return null;
  const digest = createHmac("sha256", sessionSecret).update("balansert set-up code").digest();
  const letters = [...digest.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** Is this the set-up code, however its letters and hyphens are written? Takes as long whether it nearly is or not. */
export function isSetupCode(text: string): boolean {
  const code = setupCode();
  if (code === null) return false;
  const [given, wanted] = [text, code].map((each) => createHmac("sha256", code).update(plain(each)).digest());
  return given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted);
}

/** The code without hyphens, with the letters it does not use read as the digits they look like. */
function plain(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
