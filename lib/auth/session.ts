import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { endSession, SESSION_SECONDS, type SignedIn, signIn } from "@/lib/data/session";
import { env } from "@/lib/env";
import { getSessionKey } from "./actor";
import { callerAddress } from "./caller";

/** Signs in and sets the session cookie; answers the user's language, or null when address and password do not fit. */
export async function startSession(
  email: string,
  password: string,
): Promise<Pick<SignedIn, "locale"> | null> {
  const signedIn = await signIn(email, password, await callerAddress());
  if (!signedIn) return null;
  const { organisationId, userId, sessionId, locale } = signedIn;
  const value = await sessionToken({ organisationId, sessionId }, userId);
  (await cookies()).set({ ...sessionCookie(), value, maxAge: SESSION_SECONDS });
  return { locale };
}

/** Ends the session in the database and in the browser. */
export async function stopSession(): Promise<void> {
  const key = await getSessionKey();
  if (key) await endSession(key);
  const { name } = sessionCookie();
  (await cookies()).delete(name);
}

/** The signed cookie's content, in the form next-auth reads. */
function sessionToken(key: { organisationId: string; sessionId: string }, userId: string): Promise<string> {
  return encode({ token: { sub: userId, key }, secret: env().sessionSecret ?? "", maxAge: SESSION_SECONDS });
}

/** Name and attributes of next-auth's own session cookie. */
function sessionCookie() {
  const secure = env().publicUrl?.startsWith("https://") ?? false;
  const name = `${secure ? "__Secure-" : ""}next-auth.session-token`;
  return { name, httpOnly: true, sameSite: "lax" as const, path: "/", secure };
}
