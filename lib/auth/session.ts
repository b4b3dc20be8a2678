import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { endSession, SESSION_SECONDS, type SignedIn, signIn } from "@/lib/data/session";
import { env } from "@/lib/env";
import { getSessionKey } from "./actor";
import { callerAddress } from "./caller";
import { sessionCookie } from "./own-cookie";

/**
 * Signs in and sets the session cookie; the session the browser came with is over then. Answers who it is and their language, or null when
 * address and password do not fit.
 */
export async function startSession(
  email: string,
  password: string,
): Promise<Pick<SignedIn, "locale" | "userId"> | null> {
  const signedIn = await signIn(email, password, await callerAddress());
  if (!signedIn) return null;
  const { organisationId, userId, sessionId, locale } = signedIn;
  const earlier = await getSessionKey();
  if (earlier) await endSession(earlier);
  const value = await sessionToken({ organisationId, sessionId }, userId);
  (await cookies()).set({ ...sessionCookie(), value, maxAge: SESSION_SECONDS });
  return { locale, userId };
}

/** Ends the session in the database and in the browser. */
export async function stopSession(): Promise<void> {
  const key = await getSessionKey();
  if (key) await endSession(key);
  // With its attributes: a browser heeds no word about a cookie of this host alone that does not come as one.
  (await cookies()).delete(sessionCookie());
}

/** The signed cookie's content, in the form next-auth reads. */
function sessionToken(key: { organisationId: string; sessionId: string }, userId: string): Promise<string> {
  return encode({ token: { sub: userId, key }, secret: env().sessionSecret ?? "", maxAge: SESSION_SECONDS });
}
