import "server-only";
import { verify } from "@node-rs/argon2";
import { now } from "@/lib/clock";
import { dbOf, dbOfAll } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/schemas/texts";
import type { Actor } from "./access";
import { beginAttempt, emailIdOf, forgetFailures } from "./patience";

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60;

// Verified when the address is unknown, so that the answer takes as long as for a known one.
const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$b3BlbiBiYWxhbnNlcnQ$cW1ZsYGxhIhXP1sHnwG4WbVh1rwZ9nyzt2xRQQ3yqAo";

export type SignedIn = { organisationId: string; userId: string; sessionId: string; locale: Locale | null };

/**
 * Signs in by address and password: a new session row, or null when they do not fit.
 * Refused: tooManyAttempts, for a quarter of an hour after ten failures on one e-mail address, or too many from
 * the place (`from`) it is tried from.
 */
export async function signIn(
  email: string,
  password: string,
  from: string | null = null,
): Promise<SignedIn | null> {
  const emailId = emailIdOf(email);
  await beginAttempt(emailId, from);
  const candidates = await dbOfAll.user.findMany({
    where: { email, active: true },
    orderBy: { createdAt: "asc" },
  });
  const hashes = candidates.length > 0 ? candidates.map((user) => user.passwordHash ?? NOBODY) : [NOBODY];
  const fits = await Promise.all(hashes.map((hash) => verify(hash, password).catch(() => false)));
  const user = candidates.find((_, index) => fits[index]);
  if (!user) return null;
  const signedIn = await beginSession(user);
  await forgetFailures(emailId, from);
  return signedIn;
}

/** A new session of a user, who was here last now. */
export async function beginSession({
  organisationId,
  id: userId,
  locale,
}: Pick<User, "organisationId" | "id" | "locale">): Promise<SignedIn> {
  const at = now();
  const expiresAt = new Date(at.getTime() + SESSION_SECONDS * 1000);
  const session = await dbOf(organisationId).session.create({ data: { organisationId, userId, expiresAt } });
  await dbOf(organisationId).user.update({
    where: { organisationId_id: { organisationId, id: userId } },
    data: { lastSignInAt: at },
  });
  return { organisationId, userId, sessionId: session.id, locale };
}

/** Who a session belongs to, with the grants as they are right now; null when it is over, or the user is no longer active. */
export async function getSessionActor(key: {
  organisationId: string;
  sessionId: string;
}): Promise<Actor | null> {
  const session = await dbOf(key.organisationId).session.findFirst({
    where: {
      organisationId: key.organisationId,
      id: key.sessionId,
      expiresAt: { gt: now() },
      user: { active: true },
    },
    include: { user: { include: { grants: { include: { unit: { select: { path: true } } } } } } },
  });
  if (!session) return null;
  const { organisationId, user } = session;
  const grants = user.grants.map(({ role, unitId, unit }) => ({ role, unitId, path: unit.path }));
  return { organisationId, userId: user.id, name: user.name, grants };
}

/** Ends a session; ending one that is over already does nothing. */
export async function endSession(key: { organisationId: string; sessionId: string }): Promise<void> {
  await dbOf(key.organisationId).session.deleteMany({
    where: { organisationId: key.organisationId, id: key.sessionId },
  });
}

/** Remembers the language a user chose. */
export async function editOwnLocale(actor: Actor, locale: Locale): Promise<void> {
  const { organisationId, userId } = actor;
  if (organisationId && userId)
    await dbOf(organisationId).user.updateMany({ where: { organisationId, id: userId }, data: { locale } });
}
