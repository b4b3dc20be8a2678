import "server-only";
import type { NextAuthOptions, Session } from "next-auth";
import { signInExternally } from "@/lib/data/external-user";
import { SESSION_SECONDS } from "@/lib/data/session";
import { env } from "@/lib/env";
import { identityOf, oidcProvider } from "./oidc";
import { ownCookie, sessionCookie } from "./own-cookie";

/** What the signed cookie says: which session row to look up. All else is read from the database on each request. */
type SessionKey = { organisationId: string; sessionId: string };
export type KeyedSession = Session & { key?: SessionKey };

/** How long someone may take to sign in elsewhere. */
const CHECK_SECONDS = 15 * 60;

/** A cookie of ours as next-auth wants it told. */
const option = ({ name, ...options }: ReturnType<typeof ownCookie>, maxAge?: number) => ({
  name,
  options: { ...options, ...(maxAge === undefined ? {} : { maxAge }) },
});

/** Whom a provider vouched for, once there is a session for them. */
type SignedInUser = { id: string; key?: SessionKey };

/** Read on each request, since the start script sets the secret after the build. */
export function authOptions(): NextAuthOptions {
  const { sessionSecret, oidc } = env();
  return {
    // Local accounts sign in by our own form (it works without scripts); other providers are configured here.
    providers: oidc ? [oidcProvider(oidc)] : [],
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: {
      sessionToken: option(sessionCookie()),
      callbackUrl: option(ownCookie("next-auth.callback-url")),
      pkceCodeVerifier: option(ownCookie("next-auth.pkce.code_verifier"), CHECK_SECONDS),
      state: option(ownCookie("next-auth.state"), CHECK_SECONDS),
      nonce: option(ownCookie("next-auth.nonce"), CHECK_SECONDS),
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    ...(sessionSecret ? { secret: sessionSecret } : {}),
    callbacks: {
      signIn: async ({ user, profile }) => {
        const signedIn = oidc && profile ? await signInExternally(identityOf(oidc, { ...profile })) : null;
        if (!signedIn) return "/sign-in?error=unknownUser";
        const { organisationId, sessionId, userId } = signedIn;
        Object.assign(user, { id: userId, key: { organisationId, sessionId } } satisfies SignedInUser);
        return true;
      },
      // With a user only as someone signs in; afterwards the token is what it was.
      jwt: ({ token, user }) => {
        const { id, key } = (user as SignedInUser | undefined) ?? {};
        return id && key ? { sub: id, key } : token;
      },
      session: ({ session, token }): KeyedSession => ({ ...session, key: token.key as SessionKey }),
    },
  };
}
