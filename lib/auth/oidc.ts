import "server-only";
import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import type { ExternalIdentity } from "@/lib/data/external-user";
import { claimedGrants } from "@/lib/domain/claimed-grant";
import type { Oidc } from "@/lib/env";

export const OIDC_PROVIDER = "oidc";
const TIMEOUT_MILLISECONDS = 10_000;

type Claims = Profile & Record<string, unknown>;

/** Any OpenID Connect provider, found by its issuer. The ID token is checked, and PKCE, state and nonce with it. */
export function oidcProvider({ issuer, clientId, clientSecret, name, scope }: Oidc): OAuthConfig<Claims> {
  return {
    id: OIDC_PROVIDER,
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: TIMEOUT_MILLISECONDS },
    userinfo: {
      // Some tell address and groups in the ID token, some only when asked; the signed token has the last word.
      request: async ({ client, tokens }) => {
        const asked = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens as never) : {};
        const signed = (tokens as unknown as { claims: () => Profile }).claims();
        return { ...asked, ...signed } as Profile;
      },
    },
    profile: ({ sub, name: person, email }) => ({
      id: String(sub),
      name: person ?? null,
      email: email ?? null,
    }),
  };
}

/** Who the claims say it is. An address counts when it is verified, or when the provider is trusted for addresses. */
export function identityOf(
  { organisation, issuer, trustEmail, grantsClaim, grantsMap }: Oidc,
  claims: Claims,
): ExternalIdentity {
  const email = typeof claims.email === "string" ? claims.email.trim().toLowerCase() : null;
  return {
    organisation,
    externalId: `${claims.iss ?? issuer} ${claims.sub}`,
    email: claims.email_verified === true || trustEmail ? email : null,
    grants: grantsClaim === undefined ? null : claimedGrants(claims[grantsClaim], grantsMap),
  };
}
