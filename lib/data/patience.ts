import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { now } from "@/lib/clock";
import { dbOf } from "@/lib/db/client";
import { requirePatience, takeBack } from "./asked-rate";

const FAILURES_ALLOWED = 10;
const FAILURE_MINUTES = 15;

/** What failures on an address are counted under: its SHA-256, since it may be mistyped and belong to nobody. */
export function emailIdOf(email: string): string {
  return createHash("sha256").update(email).digest("hex");
}

/**
 * Counts a try at a password as failed until `forgetFailures` tells that it went well: of a thousand tries at once no more than ten
 * are let through. Refused: tooManyAttempts, for a quarter of an hour after ten wrong passwords on one e-mail address, and when too
 * many come from one place, whoever's they are. Such a try counts against nobody's e-mail address: who guesses from one place
 * keeps nobody out elsewhere.
 */
export async function beginAttempt(emailId: string, address: string | null = null): Promise<void> {
  await requirePatience("signIn", { userId: null, address });
  const at = now();
  const since = new Date(at.getTime() - FAILURE_MINUTES * 60_000);
  const { id } = await dbOf(null).signInFailure.create({ data: { emailId, at } });
  const failures = await dbOf(null).signInFailure.count({ where: { emailId, at: { gt: since } } });
  if (failures <= FAILURES_ALLOWED) return;
  // A refused try is no guess: it does not prolong the wait.
  await dbOf(null).signInFailure.delete({ where: { id } });
  throw new AppError("tooManyAttempts");
}

/** After the right password, or a new one: the e-mail address starts afresh, and the place it came from has one less. */
export async function forgetFailures(emailId: string, address: string | null = null): Promise<void> {
  await takeBack("signIn", { userId: null, address });
  await dbOf(null).signInFailure.deleteMany({ where: { emailId } });
}
