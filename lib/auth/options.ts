import "server-only";
import type { NextAuthOptions, Session } from "next-auth";
import { SESSION_SECONDS } from "@/lib/data/session";
import { env } from "@/lib/env";

/** What the signed cookie says: which session row to look up. All else is read from the database on each request. */
export type SessionKey = { organisationId: string; sessionId: string };
export type KeyedSession = Session & { key?: SessionKey };

/** Read on each request, since the start script sets the secret after the build. */
export function authOptions(): NextAuthOptions {
  const { sessionSecret } = env();
  return {
    // Local accounts sign in by our own form (it works without scripts); other providers are configured here.
    providers: [],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    ...(sessionSecret ? { secret: sessionSecret } : {}),
    callbacks: {
      session: ({ session, token }): KeyedSession => ({ ...session, key: token.key as SessionKey }),
    },
  };
}
